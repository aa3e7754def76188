package tw.kaohe.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tw.kaohe.app.scan.OpenStore;
import tw.kaohe.model.Phrases;
import tw.kaohe.model.RocDate;
import tw.kaohe.model.followup.FollowUp;
import tw.kaohe.reading.text.DateText;
import tw.kaohe.store.Waivers;

/** {@code kaohe waiver}: deficiencies of a kind that need not be mended for a time. */
@Command(name = "waiver", mixinStandardHelpOptions = true, description = "免改善核准 / waivers",
    footer = {"", "例 / example:", "  kaohe waiver add --agency 示範市安和區公所 --criteria '109L-2-*' --reason 搬遷中 --requester 員工A01 --approver 評核委員甲 --until 109-12-31"})
final class WaiverCommand {
    private final Console console;

    WaiverCommand(Console console) {
        this.console = console;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "列出,並標示屆期者 / lists them and marks those that lapse soon")
    int list(@Mixin OpenStore store, @Option(names = "--days", paramLabel = "N", defaultValue = "30", description = "幾日內屆期,預設 30 / lapses within") int days) {
        return store.with((open, phrases) -> {
            LocalDate today = LocalDate.now(FollowUpCommand.TAIPEI);
            new Waivers(open).all().forEach(w -> console.out().println(line(w, today, days, phrases)));
            console.out().flush();
            return Exit.FINE;
        });
    }

    private static String line(Waivers.Row w, LocalDate today, int days, Phrases phrases) {
        String state = w.withdrawnBy() != null ? phrases.get("waiver.withdrawn", w.withdrawnBy(), w.withdrawnFor())
            : w.untilDay().isBefore(today) ? phrases.get("waiver.lapsed") : w.fromDay().isAfter(today) ? phrases.get("waiver.later")
            : !w.untilDay().isAfter(today.plusDays(days)) ? phrases.get("waiver.soon", w.untilDay().toEpochDay() - today.toEpochDay()) : phrases.get("waiver.holds");
        return w.id() + "  " + w.agencies() + "  " + w.criteria() + (w.site() == null ? "" : "  " + w.site()) + "  " + RocDate.format(w.fromDay()) + ".."
            + RocDate.format(w.untilDay()) + "  " + state + "  " + phrases.get("waiver.who", w.reason(), w.requester(), w.approver());
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "登錄核准;申請人不得核准 / adds one; who asked does not approve")
    int add(@Mixin OpenStore store, @Option(names = "--agency", required = true, paramLabel = "GLOB", description = "機關代碼,可用 * / agency") String agency,
            @Option(names = "--criteria", required = true, paramLabel = "GLOB", description = "準則,可用 * / criteria") String criteria,
            @Option(names = "--site", paramLabel = "NAME", description = "場所,預設全部 / site") String site,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "理由 / reason") String reason,
            @Option(names = "--requester", required = true, paramLabel = "WHO", description = "申請人 / who asked") String requester,
            @Option(names = "--approver", required = true, paramLabel = "WHO", description = "核准人 / who approves") String approver,
            @Option(names = "--from", paramLabel = "DATE", description = "起日,預設今日 / first day") String from,
            @Option(names = "--until", required = true, paramLabel = "DATE", description = "迄日 / last day") String until) {
        LocalDate today = LocalDate.now(FollowUpCommand.TAIPEI);
        LocalDate first = from == null ? today : day("--from", from);
        LocalDate last = day("--until", until);
        return store.with((open, phrases) -> {
            check(phrases, reason, requester, approver, first, last, today);
            long id = new Waivers(open).add(new Waivers.Row(0, agency, criteria, site, reason, requester, approver, first, last, null, null), Instant.now());
            console.out().println(phrases.get("waiver.added", id));
            console.out().flush();
            return Exit.FINE;
        });
    }

    private static void check(Phrases phrases, String reason, String requester, String approver, LocalDate first, LocalDate last, LocalDate today) {
        if (reason.isBlank() || requester.isBlank() || approver.isBlank()) {
            throw new UsageException(phrases.get("waiver.incomplete"));
        }
        if (FollowUp.samePerson(requester, approver)) {
            throw new UsageException(phrases.get("waiver.same-person", requester));
        }
        if (last.isBefore(first) || last.isBefore(today)) {
            throw new UsageException(phrases.get("waiver.past", RocDate.format(first), RocDate.format(last)));
        }
    }

    private static LocalDate day(String option, String text) {
        return DateText.date(text).orElseThrow(() -> new UsageException(option + ": '" + text + "' is no date; write 109-05-31 or 2020-05-31"));
    }

    @Command(name = "withdraw", mixinStandardHelpOptions = true, description = "撤回 / withdraws one")
    int withdraw(@Mixin OpenStore store, @Parameters(paramLabel = "NUMBER") long id,
                 @Option(names = "--by", required = true, paramLabel = "WHO", description = "撤回人 / who withdraws it") String by,
                 @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "理由 / reason") String reason) {
        return store.with((open, phrases) -> {
            if (!new Waivers(open).withdraw(id, by, reason, Instant.now())) {
                throw new UsageException(phrases.get("waiver.unknown", id));
            }
            console.out().println(phrases.get("waiver.gone", id));
            console.out().flush();
            return Exit.FINE;
        });
    }
}
