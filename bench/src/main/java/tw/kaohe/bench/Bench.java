package tw.kaohe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What all sections of a benchmark share.
 *
 * @param home  the project
 * @param work  a folder for generated cities and reports
 * @param quick smaller cities and fewer rounds, to try the benchmark itself
 * @param full  the nation-year in full, not a part of it
 */
record Bench(Path home, Path work, boolean quick, boolean full) {
    /** As {@code ./kaohe} starts the program. */
    static final List<String> LAUNCHER_FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    /** One part of the benchmark. */
    interface Section {
        void run(Bench bench, Page page) throws IOException, InterruptedException;
    }

    /** The folder of a generated city, written at its first use. */
    Path city(CityPlan plan) throws IOException {
        Path folder = work.resolve("city-%d-%d-%d-%s".formatted(plan.agencies(), plan.days(), plan.ticketsADay(), plan.unticked()));
        if (!Files.exists(folder.resolve("expected.json"))) {
            CityYear.write(plan, folder);
        }
        return folder;
    }

    /** The city-year, or a small part of it. */
    CityPlan usual() {
        CityPlan year = CityPlan.CITY_YEAR;
        return quick ? new CityPlan(4, 50, year.ticketsADay(), year.unticked(), year.seed()) : year;
    }

    CityPlan plan(int agencies, int days, int tickets) {
        return new CityPlan(agencies, days, tickets, CityPlan.CITY_YEAR.unticked(), CityPlan.CITY_YEAR.seed());
    }

    /** Fewer rounds where only the benchmark itself is tried. */
    int rounds(int usual) {
        return quick ? Math.min(usual, 2) : usual;
    }

    /** The user's folders, away from the user's own. */
    Map<String, String> environment() {
        return Map.of("XDG_STATE_HOME", work.resolve("state").toString(), "XDG_CACHE_HOME", work.resolve("cache").toString());
    }

    /** Starts a class of the benchmark in a Java of its own. */
    Child.Result java(List<String> flags, Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return Child.run(command, environment(), work, java.util.Set.of(0));
    }

    /** Starts {@code ./kaohe}; findings are no failure. */
    Child.Result kaohe(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("kaohe").toString()));
        command.addAll(List.of(arguments));
        return Child.run(command, environment(), work, java.util.Set.of(0, 1));
    }
}
