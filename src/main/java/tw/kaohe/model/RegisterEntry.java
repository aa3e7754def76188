package tw.kaohe.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A row of the register of agencies (機關名冊).
 *
 * @param category 第一線 or 服務規劃, or null
 * @param edition  適用版本 such as {@code roc109}, or null
 * @param submitBy 提送期限 (P-SUBMIT), or null where the team set none
 */
public record RegisterEntry(String id, String name, List<String> aliases, String city, String category, String group,
                            String edition, LocalDate submitBy, Evidence at) implements Fact {
    public RegisterEntry {
        aliases = List.copyOf(aliases);
    }
}
