package tw.kaohe.intake.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.kaohe.intake.notice.NoticeSettings;
import tw.kaohe.intake.notice.NoticeSettings.Heartbeat;
import tw.kaohe.intake.notice.NoticeSettings.Kind;
import tw.kaohe.intake.notice.NoticeSettings.Security;
import tw.kaohe.intake.notice.NoticeSettings.Warned;
import tw.kaohe.store.Databases;
import tw.kaohe.store.Notices;
import tw.kaohe.store.Notices.State;

/** What can still be prevented is told in time, once, until it is over. */
class WarningTest {
    private static final String AGENCY = "示範市安和區公所";
    private static final String PLAN = """
        # 示範市安和區公所109年度提升服務品質執行計畫

        ## 壹、依據
        示範市政府服務躍升實施計畫。

        ## 貳、執行期程
        109年1月1日至109年12月31日。

        ## 參、具體作法
        (一)每月辦理服務禮貌測試1次。
        """;
    private static final String LOG = "{\"kind\":\"patrol-log\",\"agency\":\"示範市安和區公所\",\"site\":\"行政中心\",\"date\":\"109-05-%s\","
        + "\"items\":{\"1-1\":[true,true,true,true,true]},\"incidents\":[],\"inspectors\":[],\"signoffs\":[]}";
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aLogThatIsMissingTodayIsToldAfterTheLastSlot(Databases database) throws IOException {
        try (ScannedCity city = city(database, "109L-2-24", Kind.LOG)) {
            city.receive(AGENCY + "/1.json", LOG.formatted("12"));
            city.scan("2020-05-13T12:00");
            assertEquals(List.of(), warnings(), "slots of today are still to come");
            city.scan("2020-05-13T18:00");
            assertEquals(List.of("LOG 2020-05-13"), warnings());
            int told = told(city);
            city.scan("2020-05-13T19:00");
            assertEquals(told, told(city), "told once");
            city.receive(AGENCY + "/2.json", LOG.formatted("13"));
            city.scan("2020-05-13T20:00");
            assertEquals(List.of(), warnings());
            city.scan("2020-05-16T20:00");
            assertEquals(List.of(), warnings(), "a Saturday");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPromiseOfTheMonthIsToldWhileItCanBeKept(Databases database) throws IOException {
        try (ScannedCity city = city(database, "*", Kind.PROMISE)) {
            city.receive(AGENCY + "/計畫.md", PLAN);
            city.receive(AGENCY + "/活動.csv", "日期,類型,名稱,次數,人次,時數,人員代碼,佐證編號\n109-04-10,服務禮貌測試,4月服務禮貌測試,1,,,,A1\n");
            city.scan("2020-05-20T09:00");
            assertEquals(List.of(), warnings(), "eleven days are left");
            city.scan("2020-05-25T09:00");
            assertEquals(List.of("PROMISE 2020-05-31"), warnings());
            city.receive(AGENCY + "/活動二.csv", "日期,類型,名稱,次數,人次,時數,人員代碼,佐證編號\n109-05-25,服務禮貌測試,5月服務禮貌測試,1,,,,A2\n");
            city.scan("2020-05-26T09:00");
            assertEquals(List.of(), warnings());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRegisterAndSilentSourcesWarn(Databases database) throws IOException {
        try (ScannedCity city = city(database, "109L-2-24", Kind.SUBMIT_BY, Kind.NOT_SUBMITTED, Kind.SILENT)) {
            city.receive("名冊.csv", "機關代碼,機關名稱,別名,城市,類別,組別,適用版本,提送期限\nanhe,示範市安和區公所,,示範市,第一線,,roc109,109-05-29\n");
            city.scan("2020-05-25T09:00");
            assertEquals(List.of("SUBMIT_BY 2020-05-29", "NOT_SUBMITTED null"), warnings());
            city.later(Duration.ofDays(8));
            city.scan("2020-06-02T09:00");
            assertEquals(List.of("NOT_SUBMITTED null", "SILENT null"), warnings());
        }
    }

    private ScannedCity city(Databases database, String criteria, Kind... kinds) {
        NoticeSettings.Mail mail = new NoticeSettings.Mail("127.0.0.1", 25, Security.NONE, null, null, "kaohe@demo.example", List.of("team@demo.example"), Map.of());
        return new ScannedCity(database, folder, criteria).telling(new NoticeSettings("zh-TW", Heartbeat.NEVER, 3, Duration.ofMinutes(1), mail, null,
            new Warned(7, 7, Set.of(kinds))));
    }

    private List<String> warnings() throws IOException {
        JsonNode page = new ObjectMapper().readTree(Files.readString(folder.resolve("warnings.json")));
        List<String> warnings = new java.util.ArrayList<>();
        page.path("warnings").forEach(w -> {
            assertTrue(w.path("what").asText().length() > 3, w.toString());
            warnings.add(w.path("kind").asText() + " " + w.path("until").asText());
        });
        return warnings;
    }

    /** Notices that speak of it; a change of findings alone makes one more. */
    private static int told(ScannedCity city) {
        return new Notices(city.store()).counts().get(State.PENDING);
    }
}
