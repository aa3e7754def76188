package tw.kaohe.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tw.kaohe.app.scan.OpenStore;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.RocDate;
import tw.kaohe.model.followup.FollowUp;
import tw.kaohe.model.followup.FollowUpState;
import tw.kaohe.model.followup.Step;
import tw.kaohe.model.followup.StepRefused;
import tw.kaohe.reading.text.DateText;
import tw.kaohe.report.text.DisplayWidth;
import tw.kaohe.store.FollowUps;
import tw.kaohe.store.FollowUps.Event;
import tw.kaohe.store.FollowUps.Row;
import tw.kaohe.store.FollowUps.Wanted;
import tw.kaohe.store.Store;

/** {@code kaohe follow-up}: deficiencies that live until people close them. */
@Command(name = "follow-up", mixinStandardHelpOptions = true, description = "改善追蹤與複查 / follow-up of deficiencies",
    footer = {"", "例 / examples:", "  kaohe follow-up list --overdue", "  kaohe follow-up report 7c6225324c94b184 --by 員工A01 --action 更換燈管 --done",
        "  kaohe follow-up review 7c6225324c94b184 --by 評核委員甲 --result closed --note 現場複查"})
final class FollowUpCommand {
    static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    private static final int CRITERION = 14;
    private static final int STATE = 16;
    private final Console console;

    FollowUpCommand(Console console) {
        this.console = console;
    }

    /** How a review ends. */
    enum Result { closed, reopened }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "列出追蹤中之缺失 / what is followed up")
    int list(@Mixin OpenStore store, @Option(names = "--agency", paramLabel = "ID", description = "機關 / agency") String agency,
             @Option(names = "--state", paramLabel = "STATE", description = "狀態:${COMPLETION-CANDIDATES} / state") FollowUpState state,
             @Option(names = "--overdue", description = "僅逾期者 / only what is overdue") boolean overdue) {
        return store.with((open, phrases) -> {
            LocalDate today = LocalDate.now(TAIPEI);
            List<Row> rows = new FollowUps(open).list(new Wanted(agency, state, overdue ? today : null));
            rows.forEach(row -> console.out().println(line(row, today, phrases)));
            console.out().println(phrases.get("follow-up.count", rows.size()));
            console.out().flush();
            return Exit.FINE;
        });
    }

    private String line(Row row, LocalDate today, Phrases phrases) {
        String due = RocDate.format(row.due()) + (row.isOverdue(today) ? " " + phrases.get("report.followups.overdue") : "");
        String repeated = row.yearsBefore() > 0 ? "  " + phrases.get("follow-up.repeated", row.yearsBefore()) : "";
        return row.id() + "  " + DisplayWidth.fit(row.criterion(), CRITERION) + DisplayWidth.fit(phrases.get("report.follow." + row.state()), STATE) + due + repeated
            + "  " + row.agency() + (row.site() == null ? "" : " " + row.site()) + (row.subject() == null ? "" : " " + row.subject());
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "一筆缺失及其經過 / one deficiency and what happened to it")
    int show(@Mixin OpenStore store, @Parameters(paramLabel = "ID") String id) {
        return store.with((open, phrases) -> {
            FollowUps followUps = new FollowUps(open);
            Row row = followUps.find(id).orElseThrow(() -> unknown(id, phrases));
            console.out().println(line(row, LocalDate.now(TAIPEI), phrases));
            console.out().println("  " + row.message());
            followUps.events(id).forEach(e -> console.out().println("  " + event(e, phrases)));
            console.out().flush();
            return Exit.FINE;
        });
    }

    private static String event(Event e, Phrases phrases) {
        String note = e.note() == null ? "" : phrases.all().containsKey("report.diff.obstacle." + e.note()) ? phrases.get("report.diff.obstacle." + e.note()) : e.note();
        return e.at().atZone(TAIPEI).toLocalDateTime().withNano(0) + "  " + e.actor() + "  " + phrases.get("follow-up.kind." + e.kind()) + " → "
            + phrases.get("report.follow." + e.after()) + (note.isEmpty() ? "" : "  " + note);
    }

    @Command(name = "report", mixinStandardHelpOptions = true, description = "改善回報 / reports what is done about it")
    int report(@Mixin OpenStore store, @Parameters(paramLabel = "ID") String id,
               @Option(names = "--by", required = true, paramLabel = "WHO", description = "回報人 / who reports") String by,
               @Option(names = "--action", required = true, paramLabel = "TEXT", description = "改善措施 / what is done") String action,
               @Option(names = "--done", description = "已完成,請複查 / it is done and may be reviewed") boolean done) {
        return decide(store, id, new Step.Reported(LocalDate.now(TAIPEI), by, done), by, action);
    }

    @Command(name = "review", mixinStandardHelpOptions = true, description = "複查;回報人不得自行複查 / reviews it; not by who reported")
    int review(@Mixin OpenStore store, @Parameters(paramLabel = "ID") String id,
               @Option(names = "--by", required = true, paramLabel = "WHO", description = "複查人 / who reviews") String by,
               @Option(names = "--result", required = true, description = "${COMPLETION-CANDIDATES}") Result result,
               @Option(names = "--note", required = true, paramLabel = "TEXT", description = "複查情形 / what was seen") String note) {
        return decide(store, id, new Step.Reviewed(LocalDate.now(TAIPEI), by, result == Result.closed), by, note);
    }

    @Command(name = "exempt", mixinStandardHelpOptions = true, description = "核准免改善;回報人不得核准 / exempts it; not by who reported")
    int exempt(@Mixin OpenStore store, @Parameters(paramLabel = "ID") String id,
               @Option(names = "--by", required = true, paramLabel = "WHO", description = "核准人 / who approves") String by,
               @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "理由 / reason") String reason,
               @Option(names = "--until", required = true, paramLabel = "DATE", description = "最後一日 / last day") String until) {
        LocalDate last = DateText.date(until).orElseThrow(() -> new UsageException("--until: '" + until + "' is no date; write 109-05-31 or 2020-05-31"));
        return decide(store, id, new Step.Exempted(LocalDate.now(TAIPEI), by, last), by, reason);
    }

    private int decide(OpenStore store, String id, Step step, String by, String note) {
        if (note.isBlank()) {
            throw new UsageException(id + ": a decision without a reason says nothing; give one");
        }
        return store.with((open, phrases) -> decide(open, phrases, id, step, by, note));
    }

    private int decide(Store open, Phrases phrases, String id, Step step, String by, String note) {
        try {
            FollowUp after = new FollowUps(open).decide(id, step, by, note, Instant.now()).orElseThrow(() -> unknown(id, phrases));
            console.out().println(id + "  " + phrases.get("report.follow." + after.state()));
            console.out().flush();
            return Exit.FINE;
        } catch (StepRefused e) {
            String state = phrases.get("report.follow." + e.state());
            String possible = e.possible().stream().map(a -> phrases.get("follow-up.action." + a)).sorted().collect(Collectors.joining(phrases.get("follow-up.comma")));
            throw new UsageException(id + ": " + phrases.get("follow-up.refused." + e.why(), by, state, possible));
        }
    }

    private static UsageException unknown(String id, Phrases phrases) {
        return new UsageException(phrases.get("follow-up.unknown", id));
    }
}
