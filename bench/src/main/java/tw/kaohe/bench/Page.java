package tw.kaohe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page {@code docs/benchmarks.md}: goals first, then each section's tables. What is written is printed as well. */
final class Page {
    private final Path file;
    private final String machine;
    private final List<String> goals = new ArrayList<>();
    private final StringBuilder sections = new StringBuilder();

    Page(Path file, String machine) {
        this.file = file;
        this.machine = machine;
    }

    /** A figure that the project set itself. @param met null where it cannot be told */
    void goal(String what, String goal, String measured, Boolean met) {
        String verdict = met == null ? "not measured" : met ? "met" : "**missed**";
        goals.add("| " + what + " | " + goal + " | " + measured + " | " + verdict + " |");
        System.out.printf("GOAL %s: %s, measured %s, %s%n", what, goal, measured, verdict);
    }

    /** Something lower is better of, against a most; {@code unit} follows the measured number. */
    void atMost(String what, double most, double measured, String unit) {
        goal(what, "≤ " + plain(most) + unit, Measured.number(measured) + unit, measured <= most);
    }

    void atLeast(String what, double least, double measured, String unit) {
        goal(what, "≥ " + plain(least) + unit, Measured.number(measured) + unit, measured >= least);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? "%,d".formatted((long) value) : Double.toString(value);
    }

    void heading(String title) {
        line("\n## " + title + "\n");
    }

    void text(String text) {
        line(text + "\n");
    }

    void table(List<String> head, List<List<String>> rows) {
        line("| " + String.join(" | ", head) + " |");
        line("|" + "---|".repeat(head.size()));
        rows.forEach(r -> line("| " + String.join(" | ", r) + " |"));
        line("");
    }

    /** A picture beside the page. */
    void picture(String name, Picture picture) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling("benchmarks"));
        Files.writeString(folder.resolve(name + ".svg"), picture.svg());
        line("![" + picture.title() + "](benchmarks/" + name + ".svg)\n");
    }

    private void line(String line) {
        System.out.println(line);
        sections.append(line).append('\n');
    }

    /** @param notes what people add: what was tried where a goal is missed */
    void write(Path notes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# Benchmarks\n\nWritten by `./kaohe-bench all`; do not edit. Medians with the least and the most; ratios are of one run.\n\n" + machine
            + "\n## Goals\n\n| what | goal | measured | |\n|---|---|---|---|\n" + String.join("\n", goals) + "\n" + sections + "\n" + Files.readString(notes));
    }
}
