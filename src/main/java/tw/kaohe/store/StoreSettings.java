package tw.kaohe.store;

/**
 * Where the store is.
 *
 * @param url      JDBC address of an H2 file ({@code jdbc:h2:file:…}) or of PostgreSQL ({@code jdbc:postgresql://…})
 * @param user     or null
 * @param password or null; never shown
 */
public record StoreSettings(String url, String user, String password) {

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    @Override
    public String toString() {
        return "StoreSettings[" + url + "]";
    }
}
