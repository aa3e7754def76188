package tw.kaohe.app.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.kaohe.app.cli.Cli;

/** A mask on words that are no names would make a report unreadable. */
class OfficesUnmaskedTest {
    @TempDir
    private Path root;

    @Test
    void onlyPeopleAreTakenForPeople() throws IOException {
        Path folder = Files.createDirectories(root.resolve("示範市安和區公所"));
        Files.writeString(folder.resolve("計畫.txt"), """
            示範市安和區公所109年度提升服務品質執行計畫
            壹、依據
            示範市政府服務躍升實施計畫。
            貳、實施要領
            一、每月測試1次,承辦人:秘書室,負責人:民政課長,聯絡人 備註,志工 招募,承辦人員:各課室。
            二、承辦人:王小明,聯絡人 陳示二,負責人:林示三主任。
            """);
        Files.writeString(folder.resolve("改善.csv"), "缺失編號,改善措施,承辦人\nF-1,更換,秘書室\nF-2,更換,周示四、李示五\n");
        JsonNode report = Cli.run("audit", folder.toString(), "--edition", "roc109", "--reporter", "json:-").report();
        List<String> people = new ArrayList<>();
        report.get("people").forEach(name -> people.add(name.asText()));
        assertEquals(List.of("周示四", "李示五", "林示三", "王小明", "陳示二"), people.stream().sorted().toList());
    }
}
