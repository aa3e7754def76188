package tw.kaohe.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** Drools as one begins with it: a fact for each cell, ticket and diversion, one session an agency. */
public final class DroolsCells implements Peer {
    private final KieBase base = compile(rules());

    /** A cell of a log. @param slot 1-based */
    public record Cell(int day, int item, int slot, boolean ticked) {
    }

    /** A slot in which anything was ticked. */
    public record Patrolled(int day, int slot) {
    }

    /** What an incident speaks of. */
    public record Told(int day, int item, int slot) {
    }

    /** A log. */
    public record Log(int day, int slots) {
    }

    public record Ticket(int day, int start, int end) {
        public boolean isOver() {
            return end - start > SharedWork.LIMIT;
        }

        /** When the wait became too long. */
        public int getLimit() {
            return start + SharedWork.LIMIT;
        }

        public int getSlot() {
            return SharedWork.slot(getLimit());
        }
    }

    public record Diverted(int day, int from, int to) {
    }

    /** Where rules put what they find; a day's finding is kept once. */
    public static final class Sink {
        private final Set<Found> found = new LinkedHashSet<>();
        private ParsedAgency agency;

        public void add(String criterion, int day) {
            found.add(new Found(criterion, agency.id(), agency.days().get(day).date()));
        }
    }

    private static String rules() {
        StringBuilder drl = new StringBuilder("package tw.kaohe.bench.cells\n"
            + "import tw.kaohe.bench.DroolsCells.Cell;\nimport tw.kaohe.bench.DroolsCells.Patrolled;\nimport tw.kaohe.bench.DroolsCells.Told;\n"
            + "import tw.kaohe.bench.DroolsCells.Log;\nimport tw.kaohe.bench.DroolsCells.Ticket;\nimport tw.kaohe.bench.DroolsCells.Diverted;\n"
            + "import tw.kaohe.bench.DroolsCells.Sink;\nglobal Sink sink\n");
        IntStream.range(0, SharedWork.ITEMS.size()).filter(i -> i != SharedWork.WAITS).forEach(i -> {
            rule(drl, SharedWork.CRITERIA.get(i), "$x : Cell(item == " + i + ", !ticked)\n exists Patrolled(day == $x.day, slot == $x.slot)", "");
            rule(drl, SharedWork.CRITERIA.get(i), "$x : Told(item == " + i + ")\n exists Patrolled(day == $x.day, slot == $x.slot)", "/told");
        });
        rule(drl, SharedWork.UNPATROLLED, "$x : Log(slots < " + SharedWork.SLOTS + ")", "");
        rule(drl, SharedWork.UNEXPLAINED, "$x : Cell(!ticked, item != " + SharedWork.DEPUTY + ", item != " + SharedWork.WAITS
            + ")\n exists Patrolled(day == $x.day, slot == $x.slot)\n not Told(day == $x.day, item == $x.item, slot == $x.slot)", "");
        String undiverted = "$x : Ticket(over)\n not Diverted(day == $x.day, from < $x.end, to > $x.limit)";
        rule(drl, SharedWork.UNDIVERTED, undiverted, "");
        rule(drl, SharedWork.CONTRADICTED, undiverted + "\n exists Cell(item == " + SharedWork.WAITS + ", ticked, day == $x.day, slot == $x.slot)", "");
        return drl.toString();
    }

    private static void rule(StringBuilder drl, String criterion, String when, String outcome) {
        drl.append("rule \"").append(criterion).append(outcome).append("\" when\n ").append(when).append("\nthen\n sink.add(\"").append(criterion)
            .append("\", $x.day());\nend\n");
    }

    private static KieBase compile(String drl) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/cells.drl", drl);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    @Override
    public List<Found> judge(List<ParsedAgency> city) {
        Sink sink = new Sink();
        for (ParsedAgency agency : city) {
            sink.agency = agency;
            KieSession session = base.newKieSession();
            try {
                session.setGlobal("sink", sink);
                facts(agency).forEach(session::insert);
                session.fireAllRules();
            } finally {
                session.dispose();
            }
        }
        return List.copyOf(sink.found);
    }

    private static List<Object> facts(ParsedAgency agency) {
        List<Object> facts = new ArrayList<>();
        for (int d = 0; d < agency.days().size(); d++) {
            ParsedDay day = agency.days().get(d);
            int patrolled = day.patrolled();
            facts.add(new Log(d, Integer.bitCount(patrolled)));
            for (int slot = 1; slot <= SharedWork.SLOTS; slot++) {
                cells(day, d, slot, facts);
                if ((patrolled >> slot - 1 & 1) == 1) {
                    facts.add(new Patrolled(d, slot));
                }
            }
            for (int i = 0; i < day.starts().length; i++) {
                facts.add(new Ticket(d, day.starts()[i], day.ends()[i]));
            }
            for (int i = 0; i < day.from().length; i++) {
                facts.add(new Diverted(d, day.from()[i], day.to()[i]));
            }
        }
        return facts;
    }

    private static void cells(ParsedDay day, int number, int slot, List<Object> facts) {
        for (int item = 0; item < SharedWork.ITEMS.size(); item++) {
            facts.add(new Cell(number, item, slot, (day.ticks()[item] >> slot - 1 & 1) == 1));
            if ((day.covered()[item] >> slot - 1 & 1) == 1) {
                facts.add(new Told(number, item, slot));
            }
        }
    }
}
