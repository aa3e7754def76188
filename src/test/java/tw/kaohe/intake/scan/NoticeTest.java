package tw.kaohe.intake.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.kaohe.intake.notice.Courier;
import tw.kaohe.intake.notice.NoticeSettings;
import tw.kaohe.intake.notice.NoticeSettings.Heartbeat;
import tw.kaohe.intake.notice.NoticeSettings.Security;
import tw.kaohe.intake.notice.NoticeSettings.Warned;
import tw.kaohe.intake.notice.NoticeSettings.Webhook;
import tw.kaohe.intake.scan.Receivers.Hook;
import tw.kaohe.intake.scan.Receivers.Smtp;
import tw.kaohe.store.Databases;
import tw.kaohe.store.Notices;
import tw.kaohe.store.Notices.State;

/** What scans tell to whom, through real servers and on each database. */
class NoticeTest {
    private static final String ANHE = "示範市安和區公所";
    private static final String PINGAN = "示範市平安區公所";
    private static final String LIST = "場所,設施,現況,替代設備,不適用理由,佐證\n行政中心,老花眼鏡,%s,,,\n";
    private static final String LOG = "{\"kind\":\"patrol-log\",\"agency\":\"%s\",\"site\":\"行政中心\",\"date\":\"109-05-12\",\"items\":{\"1-1\":[true,true,true,true,true]},"
        + "\"incidents\":[],\"inspectors\":[\"陳大文\",\"值星B\"],\"signoffs\":[]}";
    private static final String TEAM = "team@demo.example";
    private static final String AS_OF = "2020-05-13T00:00";
    private static final Warned NOTHING = new Warned(7, 0, java.util.Set.of());
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theTeamIsToldOfAllAndAnAgencyOfItsOwn(Databases database) throws Exception {
        int port = Receivers.freePort();
        try (Smtp smtp = new Smtp(port); ScannedCity city = city(database).telling(mail(port, Heartbeat.NEVER))) {
            both(city);
            city.receive(ANHE + "/陳大文.csv", "");
            city.scan(AS_OF);
            assertEquals(2, send(city, mail(port, Heartbeat.NEVER)).sent());
            MimeMessage team = smtp.to(TEAM).get(0);
            assertTrue(team.getSubject().startsWith("[考核] 新增 "), team.getSubject());
            for (int part = 0; part < 2; part++) {
                String text = Smtp.part(team, part);
                assertTrue(text.contains(ANHE) && text.contains(PINGAN) && text.contains("109L-2-24"), text);
                assertTrue(text.contains("陳○文.csv") && text.contains("空檔") && !text.contains("陳大文"), text);
            }
            String own = Smtp.part(smtp.to("anhe@demo.example").get(0), 0);
            assertTrue(own.contains(ANHE) && own.contains("陳○文.csv") && !own.contains(PINGAN), own);
            assertEquals(team.getHeader("X-Kaohe-Notice")[0], team.getMessageID().substring(1, 65), "a second copy would carry the same number");

            city.scan(AS_OF);
            assertEquals(0, send(city, mail(port, Heartbeat.NEVER)).sent(), "nothing changed, and the empty file was told of");
            city.receive(ANHE + "/設施清冊.csv", LIST.formatted("有"));
            city.scan(AS_OF);
            send(city, mail(port, Heartbeat.NEVER));
            assertTrue(smtp.to(TEAM).get(1).getSubject().contains("解決 1"), smtp.to(TEAM).get(1).getSubject());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatIsDownGetsTheMailOnceItIsUp(Databases database) throws Exception {
        int port = Receivers.freePort();
        NoticeSettings.Mail open = new NoticeSettings.Mail("127.0.0.1", port, Security.NONE, null, null, "kaohe@demo.example", List.of(TEAM, "second@demo.example"), Map.of());
        NoticeSettings settings = new NoticeSettings("zh-TW", Heartbeat.NEVER, 3, Duration.ofMinutes(1), open, null, NOTHING);
        try (ScannedCity city = city(database).telling(settings)) {
            both(city);
            city.scan(AS_OF);
            Courier.Round failed = send(city, settings);
            assertEquals(2, failed.failures().size());
            assertEquals(city.now().plus(Duration.ofMinutes(1)), failed.failures().get(0).again());
            assertEquals(0, send(city, settings).failures().size(), "not before its time");
            try (Smtp smtp = new Smtp(port)) {
                city.later(Duration.ofMinutes(1));
                assertEquals(2, send(city, settings).sent());
                city.later(Duration.ofDays(1));
                assertEquals(0, send(city, settings).sent());
                assertEquals(2, smtp.count());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNoticeThatNeverGetsThroughIsGivenUpOnce(Databases database) throws Exception {
        NoticeSettings settings = mail(Receivers.freePort(), Heartbeat.NEVER);
        try (ScannedCity city = city(database).telling(settings)) {
            both(city);
            city.scan(AS_OF);
            long givenUp = 0;
            for (int i = 0; i < 6; i++) {
                List<Courier.Failure> failures = send(city, settings).failures();
                failures.forEach(f -> assertFalse(f.why().contains("secret"), f.why()));
                givenUp += failures.stream().filter(f -> f.again() == null).count();
                city.later(Duration.ofDays(1));
            }
            assertEquals(2, givenUp);
            assertEquals(Map.of(State.PENDING, 0, State.SENT, 0, State.FAILED, 2), new Notices(city.store()).counts());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWebhookIsSignedTriedAgainAndNeverLedElsewhere(Databases database) throws Exception {
        try (Hook hook = new Hook(); Hook elsewhere = new Hook(); ScannedCity city = city(database)) {
            NoticeSettings settings = new NoticeSettings("en", Heartbeat.NEVER, 9, Duration.ofMinutes(1), null, new Webhook(hook.url(), "key"), NOTHING);
            city.telling(settings);
            both(city);
            city.scan(AS_OF);
            hook.answers(500, null);
            assertTrue(send(city, settings).failures().get(0).why().contains("500"));
            hook.answers(302, elsewhere.url().toString());
            city.later(Duration.ofHours(1));
            assertTrue(send(city, settings).failures().get(0).why().contains("redirect"));
            hook.answers(204, null);
            city.later(Duration.ofHours(1));
            assertEquals(1, send(city, settings).sent());

            assertEquals(List.of(), elsewhere.posts());
            assertEquals(3, hook.posts().size());
            Hook.Post last = hook.posts().get(2);
            assertEquals(hook.posts().get(0).header("Idempotency-Key"), last.header("Idempotency-Key"));
            assertNotNull(last.header("Idempotency-Key"));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("key".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            assertEquals("sha256=" + HexFormat.of().formatHex(mac.doFinal(last.body())), last.header("X-Kaohe-Signature"));
            var json = new com.fasterxml.jackson.databind.ObjectMapper().readTree(last.body());
            assertEquals("NEW", json.at("/agencies/0/changes/0/change").asText(), last.text());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCouldNotBeWrittenDownIsToldByTheNextScanOnce(Databases database) throws IOException {
        try (ScannedCity city = city(database)) {
            both(city);
            NoticeSettings good = mail(25, Heartbeat.NEVER);
            NoticeSettings.Mail m = good.mail();
            city.telling(new NoticeSettings("zh-TW", Heartbeat.NEVER, 1, Duration.ZERO, new NoticeSettings.Mail(m.host(), 25, Security.NONE, null, null, m.from(),
                List.of(TEAM, "x".repeat(1001)), Map.of()), null, NOTHING));
            assertThrows(RuntimeException.class, () -> city.scan(AS_OF), "an address that no column holds");
            assertEquals(2, city.reports().unpublished().size(), "no report counts as told");
            assertEquals(0, new Notices(city.store()).counts().get(State.PENDING), "nor is anybody told");
            city.telling(good).scan(AS_OF);
            assertEquals(0, city.reports().unpublished().size());
            assertEquals(2, new Notices(city.store()).counts().get(State.PENDING));
            city.scan(AS_OF);
            assertEquals(2, new Notices(city.store()).counts().get(State.PENDING));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherCalendarIsToldAsSuch(Databases database) throws IOException {
        try (Hook hook = new Hook(); ScannedCity city = city(database)) {
            NoticeSettings settings = new NoticeSettings("zh-TW", Heartbeat.NEVER, 9, Duration.ofMinutes(1), null, new Webhook(hook.url(), null), NOTHING);
            city.telling(settings);
            both(city);
            city.scan(AS_OF);
            Path closures = Files.createDirectories(folder.resolve("calendars/closures"));
            Files.writeString(closures.resolve("typhoon.csv"), "日期,起,迄,範圍,事由\n109-05-11,,,,颱風停班\n");
            city.scan(AS_OF);
            send(city, settings);
            assertEquals(List.of("\"calendarChanged\": false", "\"calendarChanged\": true"),
                hook.posts().stream().map(p -> p.text().replaceAll("(?s).*(\"calendarChanged\": \\w+).*", "$1")).toList());
            city.scan(AS_OF);
            assertEquals(0, send(city, settings).sent());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHeartbeatBeatsAsOftenAsItIsSet(Databases database) throws IOException {
        try (ScannedCity city = city(database)) {
            both(city);
            city.scan(AS_OF);
            assertEquals(List.of(0, 0, 0, 0), beats(city, Heartbeat.NEVER));
            assertEquals(List.of(1, 1, 1, 1), beats(city, Heartbeat.SCAN));
            assertEquals(List.of(1, 0, 1, 0), beats(city, Heartbeat.DAILY));
            assertEquals(1, beats(city, Heartbeat.WEEKLY).stream().mapToInt(b -> b).sum());
        }
    }

    /** Of four scans that change nothing, two a day. */
    private static List<Integer> beats(ScannedCity city, Heartbeat heartbeat) throws IOException {
        city.later(Duration.ofDays(7));
        city.telling(mail(25, heartbeat));
        List<Integer> beats = new java.util.ArrayList<>();
        int before = new Notices(city.store()).counts().get(State.PENDING);
        for (int i = 0; i < 4; i++) {
            city.scan(AS_OF);
            int now = new Notices(city.store()).counts().get(State.PENDING);
            beats.add(now - before);
            before = now;
            city.later(Duration.ofHours(i % 2 == 0 ? 1 : 23));
        }
        city.later(Duration.ofDays(-2));
        return beats;
    }

    private ScannedCity city(Databases database) {
        return new ScannedCity(database, folder, "109L-2-24");
    }

    private static void both(ScannedCity city) throws IOException {
        for (String agency : List.of(ANHE, PINGAN)) {
            city.receive(agency + "/log.json", LOG.formatted(agency));
            city.receive(agency + "/設施清冊.csv", LIST.formatted("無"));
        }
    }

    private static NoticeSettings mail(int port, Heartbeat heartbeat) {
        NoticeSettings.Mail mail = new NoticeSettings.Mail("127.0.0.1", port, Security.NONE, "kaohe@demo.example", "secret", "kaohe@demo.example", List.of(TEAM),
            Map.of(ANHE, "anhe@demo.example"));
        return new NoticeSettings("zh-TW", heartbeat, 3, Duration.ofMinutes(1), mail, null, NOTHING);
    }

    private static Courier.Round send(ScannedCity city, NoticeSettings settings) {
        try (Courier courier = new Courier(city.store(), settings, city::now)) {
            return courier.send();
        }
    }
}
