package tw.kaohe.app.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.kaohe.app.upkeep.RulePages;
import tw.kaohe.rules.Rulebook;

/** The pages that describe the rules are those of the rules as they are. */
class RulePagesTest {
    @Test
    void pagesAreGeneratedFromTheRulesAsTheyAre() throws IOException {
        Path rules = Path.of("rules");
        for (Map.Entry<String, String> page : new RulePages(rules, Rulebook.load(rules, null)).pages().entrySet()) {
            Path file = Path.of(page.getKey());
            assertEquals(page.getValue(), Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "",
                page.getKey() + " is not what the rules give; run ./kaohe rules docs and commit what it writes");
        }
    }
}
