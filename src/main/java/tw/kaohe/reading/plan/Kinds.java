package tw.kaohe.reading.plan;

import java.util.List;
import tw.kaohe.model.ServicePlan.DocumentKind;
import tw.kaohe.reading.plan.Section.Role;
import tw.kaohe.reading.text.TextFolding;

/**
 * Tells a plan from what only looks like one: a city's implementation plan (實施計畫) that sets the framework for its agencies,
 * a checklist, a report.
 */
final class Kinds {
    private static final int DECIDED = 3;

    private Kinds() {
    }

    static DocumentKind of(Head head, List<Section> chapters, boolean hasMeasures, List<Passage> text) {
        String title = head.title() == null ? "" : bare(TextFolding.key(head.title()));
        boolean plan = endsWithOne("title.plan", title);
        if (plan && !endsWithOne("title.regulation", title)) {
            return demands(head, title, chapters, text) >= DECIDED ? DocumentKind.REGULATION : DocumentKind.PLAN;
        }
        if (endsWithOne("title.regulation", title)) {
            return DocumentKind.REGULATION;
        }
        if (endsWithOne("title.checklist", title)) {
            return DocumentKind.CHECKLIST;
        }
        if (endsWithOne("title.report", title)) {
            return DocumentKind.REPORT;
        }
        return isPlanLike(chapters) || hasMeasures && chapters.size() >= 2 ? DocumentKind.PLAN : DocumentKind.OTHER;
    }

    /** Signs that a plan is written for other agencies to follow. */
    private static int demands(Head head, String title, List<Section> chapters, List<Passage> text) {
        if (title.endsWith("執行計畫")) {
            return 0;
        }
        int demands = head.agency() != null && endsWithOne("agency.government", TextFolding.key(head.agency())) ? 2 : 0;
        boolean calls = false;
        boolean attaches = false;
        for (Passage line : text) {
            String key = TextFolding.key(line.text());
            calls |= key.contains("各機關") && (key.contains("訂定") || key.contains("依") || key.contains("應"));
            attaches |= key.startsWith("附件") && key.length() < 60 || key.contains("(如附件");
        }
        boolean addressed = chapters.stream().filter(s -> s.role() == Role.OBJECTS)
            .anyMatch(s -> s.clauses().stream().limit(20).anyMatch(c -> names(TextFolding.key(c.text()))));
        return demands + (calls ? 1 : 0) + (attaches ? 1 : 0) + (addressed ? 1 : 0);
    }

    private static boolean names(String key) {
        return key.contains("所屬機關") || key.contains("各機關") || key.contains("所屬各機關") || key.contains("暨所屬");
    }

    static boolean isPlanLike(List<Section> chapters) {
        return chapters.stream().map(Section::role).filter(r -> r != Role.UNKNOWN).distinct().count() >= 3;
    }

    private static String bare(String title) {
        return title.replaceAll("\\([^()]{1,12}\\)$", "").replaceAll("[」』》]$", "");
    }

    private static boolean endsWithOne(String words, String text) {
        for (String word : Vocabulary.words(words)) {
            if (text.endsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
