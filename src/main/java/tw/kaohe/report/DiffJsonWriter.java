package tw.kaohe.report;

import java.io.IOException;
import java.io.OutputStream;
import tw.kaohe.report.diff.AgencyDiff;
import tw.kaohe.report.diff.Change;
import tw.kaohe.report.diff.DiffDigest;
import tw.kaohe.report.diff.JudgedReport.Item;
import tw.kaohe.report.diff.RunDiff;

/**
 * Writes {@code diff.json} ({@code kaohe-diff/1}): every change of every agency, written while the agencies are compared. Like
 * report.json it quotes verbatim and stays with the team.
 */
public final class DiffJsonWriter {
    /** Name and version of the format. */
    public static final String SCHEMA = "kaohe-diff/1";

    /** Leaves {@code out} open. @param digest is told of each agency on the way */
    public void write(RunDiff diff, DiffDigest digest, OutputStream out) throws IOException {
        JsonPage.write(out, page -> {
            page.text("schema", SCHEMA);
            page.objects("agencies", diff.agencies(digest), agency -> agency(page, agency));
            page.object("summary", digest, () -> summary(page, digest));
        });
    }

    private static void agency(JsonPage page, AgencyDiff agency) throws IOException {
        page.text("id", agency.id());
        page.text("name", agency.name());
        page.name("notComparable", agency.obstacle());
        page.flag("otherRulebook", agency.otherRulebook());
        page.number("before", agency.before());
        page.number("after", agency.after());
        page.number("unchanged", agency.unchanged());
        page.objects("changes", agency.changes(), change -> change(page, change));
    }

    private static void change(JsonPage page, Change change) throws IOException {
        Item shown = change.shown();
        page.name("kind", change.kind());
        page.name("notComparable", change.obstacle());
        page.text("id", shown.id());
        page.text("criterion", shown.criterion());
        page.text("site", shown.site());
        page.text("subject", shown.subject());
        page.date("date", shown.date());
        weight(page, "before", change.before());
        weight(page, "after", change.after());
        page.text("message", shown.message());
    }

    private static void weight(JsonPage page, String name, Item item) throws IOException {
        page.object(name, item, () -> {
            page.name("verdict", item.verdict());
            page.name("severity", item.severity());
        });
    }

    private static void summary(JsonPage page, DiffDigest digest) throws IOException {
        page.number("agencies", digest.agencies());
        for (Change.Kind kind : Change.Kind.values()) {
            page.number(kind.name().toLowerCase(java.util.Locale.ROOT), digest.count(kind));
        }
        page.number("unchanged", digest.unchanged());
        page.number("otherRulebook", digest.otherRulebook());
        page.objects("notComparable", digest.obstacles().entrySet(), entry -> {
            page.name("reason", entry.getKey());
            page.number("count", entry.getValue());
        });
        page.number("exit", digest.exitCode());
    }
}
