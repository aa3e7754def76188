package tw.kaohe.bench;

import java.util.List;
import java.util.function.Function;

/** The engines of the rule stage, by the names that the table has. */
enum Peers {
    LOOP("plain Java loop", "masks of a day", "–", city -> new PlainLoop()::judge),
    KAOHE_READY("Kaohe, facts ready", "its exceptions-only facts; all rules of the edition", "–", city -> new KaoheRules(KaoheRules.From.FACTS, city)),
    KAOHE("Kaohe, facts made and judged", "the same, made from the parsed records", "–", city -> new KaoheRules(KaoheRules.From.RECORDS, city)),
    KAOHE_AUDIT("Kaohe, whole audit", "the same, with sentences, evidence, verdicts, recurrences", "–", city -> new KaoheRules(KaoheRules.From.AUDIT, city)),
    DROOLS_CELLS("Drools, one fact a cell and ticket", "cells, tickets, diversions, patrolled slots", "–", city -> new DroolsCells()),
    EVRETE("Evrete", "items with a blank or an incident, undiverted waits, one fact a log",
        "`not`: Java matches waits with diversions, incidents with blanks", city -> new EvreteFacts()),
    EASY_RULES("Easy Rules", "a day as masks, 50 rules a day", "joins: Java matches waits with diversions; conditions are Java", city -> new EasyRulesDays()),
    CEL("CEL-Java", "a day as lists, 50 expressions a day", "bit sets, actions: Java makes lists of the masks, matches waits with diversions", city -> new CelDays()),
    DUCKDB("DuckDB SQL, tables ready", "tables in memory, one thread", "–", DuckTables::loaded);

    private final String title;
    private final String input;
    private final String leavesOut;
    private final Function<List<ParsedAgency>, Peer> maker;

    Peers(String title, String input, String leavesOut, Function<List<ParsedAgency>, Peer> maker) {
        this.title = title;
        this.input = input;
        this.leavesOut = leavesOut;
        this.maker = maker;
    }

    String title() {
        return title;
    }

    /** What it is given. */
    String input() {
        return input;
    }

    /** What of the work it cannot state, and Java does for it. */
    String leavesOut() {
        return leavesOut;
    }

    /** @param city that will be judged, for what makes its facts beforehand */
    Peer make(List<ParsedAgency> city) {
        return maker.apply(city);
    }
}
