package tw.kaohe.model;

import java.math.BigDecimal;

/**
 * A row of 場所資料.
 *
 * @param floorArea square metres of the service area, or null where not given
 */
public record SiteProfile(String site, BigDecimal floorArea, Presence parking, Presence plants, Presence lift, String openingHours,
                          Evidence at) implements Fact {

    /** Whether the floor area is known and at least so many square metres. */
    public boolean floorAreaAtLeast(int squareMetres) {
        return floorArea != null && floorArea.compareTo(BigDecimal.valueOf(squareMetres)) >= 0;
    }
}
