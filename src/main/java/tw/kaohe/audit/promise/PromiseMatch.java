package tw.kaohe.audit.promise;

/**
 * Which activities speak of a promise. Column 準則 wins; else type or name must be contained in what was promised, and where the
 * promise names a narrower subject of a broad type (服務禮貌相關教育訓練) the name must share it.
 */
final class PromiseMatch {
    private static final int LONG_ENOUGH = 4;
    private static final int LONGEST_SUBJECT = 8;
    private final Promise promise;
    private final PromiseWords words;

    PromiseMatch(Promise promise, PromiseWords words) {
        this.promise = promise;
        this.words = words;
    }

    /** Whether an activity counts for the promise. */
    boolean counts(Activity a) {
        if (a.criterion() != null) {
            return promise.hasCode(a.criterion().strip());
        }
        if (isOtherAudience(a)) {
            return false;
        }
        if (a.survey()) {
            return words.mentions("survey", promise.text());
        }
        if (isOfKind(a) && sharesPair(withoutKinds(promise.text()), withoutKinds(PromiseWords.fold(a.type()) + PromiseWords.fold(a.name())))) {
            return true;
        }
        String name = undated(PromiseWords.fold(a.name()));
        if (name.length() >= LONG_ENOUGH && !name.equals(PromiseWords.fold(a.type())) && isTold(name)) {
            return true;
        }
        String type = PromiseWords.fold(a.type());
        return isTold(type) && sharesSubject(type, name);
    }

    /** Whether an activity is at least of the promised type, so that the records speak of it. */
    boolean speaksOf(Activity a) {
        return counts(a) || a.criterion() == null && !a.survey() && PromiseWords.fold(a.type()).length() >= LONG_ENOUGH && isTold(PromiseWords.fold(a.type()));
    }

    private boolean isOfKind(Activity a) {
        return promise.kinds().stream().anyMatch(k -> k.isNamed(a));
    }

    /** What is done to things of a kind (設備, 維護), without the kinds. */
    private String withoutKinds(String folded) {
        String rest = words.specific(folded);
        for (Promise.Kind kind : promise.kinds()) {
            for (String word : kind.words()) {
                rest = rest.replace(word, "\n");
            }
        }
        return rest;
    }

    private boolean isTold(String folded) {
        return folded.length() >= 2 && promise.text().contains(folded);
    }

    /** A survey of the own staff is none of the public. */
    private boolean isOtherAudience(Activity a) {
        String told = PromiseWords.fold(a.audience() == null ? a.name() : a.audience());
        return words.mentions("public", promise.text()) && words.mentions("internal", told) && !words.mentions("public", told);
    }

    /** Only a broad type (教育訓練, 會議) needs the name to tell its subject; 清潔競賽 says it all. */
    private boolean sharesSubject(String type, String name) {
        if (!words.is("broad", type)) {
            return type.length() >= LONG_ENOUGH || sharesPair(words.specific(promise.text().replace(type, "")), words.specific(name.replace(type, "")));
        }
        String subject = words.specific(subject(type));
        return subject.length() < 2 || sharesPair(subject, words.specific(name));
    }

    /**
     * Whether an activity is of the promised type and too little is told of it to say that it is another subject; or it counts
     * without naming a kind, or names one without saying that it is what was promised.
     */
    boolean leavesOpen(Activity a) {
        if (!promise.kinds().isEmpty() && counts(a) != isOfKind(a)) {
            return true;
        }
        String told = undated(PromiseWords.fold(a.name())).replace(PromiseWords.fold(a.type()), "");
        return !counts(a) && speaksOf(a) && told.isEmpty();
    }

    /**
     * What stands before the type in the promise, up to a verb or conjunction: 服務禮貌相關 before 教育訓練. Longer words are a
     * sentence and no subject.
     */
    private String subject(String type) {
        int at = promise.text().indexOf(type);
        String before = promise.text().substring(promise.text().lastIndexOf('\n', at) + 1, at);
        int from = 0;
        for (String word : words.of("break")) {
            int end = before.lastIndexOf(word);
            from = end < 0 ? from : Math.max(from, end + word.length());
        }
        return before.length() - from > LONGEST_SUBJECT ? "" : before.substring(from);
    }

    private static boolean sharesPair(String a, String b) {
        for (int i = 0; i + 2 <= a.length(); i++) {
            if (a.charAt(i) != '\n' && a.charAt(i + 1) != '\n' && b.contains(a.substring(i, i + 2))) {
                return true;
            }
        }
        return false;
    }

    /** A name without the date or number of the occasion: 109年8月清潔競賽, 第3次所務會議. */
    private static String undated(String name) {
        return name.replaceAll("(?:\\d{1,4}年度?)?(?:\\d{1,2}月份?)?(?:\\d{1,2}日)?(?:第.{1,3}[次季場期屆梯])?", "");
    }
}
