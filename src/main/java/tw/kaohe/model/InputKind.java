package tw.kaohe.model;

/** The kinds of input that the contract names, recognised by content. */
public enum InputKind implements Worded {
    REGISTER("register", "機關名冊"),
    PLAN("plan", "執行計畫"),
    PATROL_LOG("patrol-log", "巡檢日誌"),
    LOG_NOTES("log-notes", "日誌附記"),
    CALENDAR("calendar", "工作日曆"),
    CLOSURES("closures", "停班資料"),
    WAITS("waits", "等候紀錄"),
    DIVERSIONS("diversions", "疏導紀錄"),
    FACILITIES("facilities", "設施清冊"),
    SITES("sites", "場所資料"),
    ACTIVITIES("activities", "活動紀錄"),
    METRICS("metrics", "數據"),
    SURVEYS("surveys", "滿意度調查"),
    UNITS("units", "課室名單"),
    ROSTER("roster", "推動小組名冊"),
    STAFF("staff", "人員清冊"),
    PUBLICATIONS("publications", "公布紀錄"),
    APPROVALS("approvals", "核章紀錄"),
    RECEIPTS("receipts", "收件紀錄"),
    EVIDENCE("evidence", "佐證清單"),
    WEB_CHECKS("web-checks", "網站檢核"),
    BADGES("badges", "標章"),
    COUNTERS("counters", "櫃檯狀態"),
    JUDGEMENTS("judgements", "人工評定"),
    IMPROVEMENTS("improvements", "改善回報"),
    PREVIOUS("previous", "前次缺失"),
    WAIVERS("waivers", "免改善核准");

    private final String id;
    private final String title;

    InputKind(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The name used in report.json and in {@code needs:} of a framework. */
    public String id() {
        return id;
    }

    @Override
    public String in(Phrases words) {
        return words.get("report.kind." + id);
    }

    /** The Chinese name that officers know. */
    public String title() {
        return title;
    }

    /** @throws IllegalArgumentException if no kind has that id */
    public static InputKind of(String id) {
        for (InputKind kind : values()) {
            if (kind.id.equals(id)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no input kind '" + id + "'");
    }
}
