package tw.kaohe.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes a city: the patrol logs, queue tickets and diversions of its agencies. Beside them it says what must be found:
 * {@code expected.json} has how many findings of each criterion {@code --criteria '109L-*,GEN-07'} must come to,
 * {@code findings.txt} each finding of the {@link SharedWork}. One agency's day is held at a time, so a nation takes no more memory.
 */
final class CityYear {
    private CityYear() {
    }

    /** Arguments: the folder to write, and optionally agencies, days, tickets an agency and day, seed. */
    public static void main(String[] args) throws IOException {
        CityPlan usual = CityPlan.CITY_YEAR;
        write(new CityPlan(number(args, 1, usual.agencies()), number(args, 2, usual.days()), number(args, 3, usual.ticketsADay()), usual.unticked(),
            number(args, 4, (int) usual.seed())), Path.of(args[0]));
    }

    private static int number(String[] args, int at, int otherwise) {
        return args.length > at ? Integer.parseInt(args[at]) : otherwise;
    }

    /** Agencies go to {@code folder/city}. @return what must be found, by criterion */
    static Map<String, Integer> write(CityPlan plan, Path folder) throws IOException {
        List<LocalDate> dates = plan.dates();
        Files.createDirectories(folder);
        Map<String, Integer> counts;
        try (BufferedWriter lines = Files.newBufferedWriter(folder.resolve("findings.txt"))) {
            ExpectedFindings expected = new ExpectedFindings(lines);
            for (int i = 1; i <= plan.agencies(); i++) {
                String name = "示範市第%02d區公所".formatted(i);
                Path own = Files.createDirectories(folder.resolve("city").resolve(name));
                new AgencyYear(name, plan, new Random(plan.seed() * 1000 + i), expected).write(own, dates);
            }
            counts = expected.counts();
        }
        long logs = (long) plan.agencies() * dates.size();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agencies", plan.agencies());
        json.put("days", dates.size());
        json.put("logs", logs);
        json.put("cells", logs * SharedWork.ITEMS.size() * SharedWork.SLOTS);
        json.put("tickets", logs * plan.ticketsADay());
        json.put("period", plan.period());
        json.put("total", counts.values().stream().mapToInt(Integer::intValue).sum());
        json.put("findings", counts);
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(folder.resolve("expected.json").toFile(), json);
        return counts;
    }
}
