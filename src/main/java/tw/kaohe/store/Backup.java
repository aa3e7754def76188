package tw.kaohe.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * The store's rows as JSON, the same for H2 and PostgreSQL, so that a backup of one is restored into the other.
 * Tables are found in the database; a table that a later version adds needs no line here.
 */
public final class Backup {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int BATCH = 500;
    private final Jdbi jdbi;

    public Backup(Store store) {
        this.jdbi = store.jdbi();
    }

    /** What a backup holds: the version of its tables, and rows by table. */
    public record Contents(String version, Map<String, Integer> rows) {
    }

    /** Writes all rows as they are at one moment; the stream stays open. */
    public Contents write(OutputStream out) throws IOException {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, h -> {
            try {
                return write(h.getConnection(), out);
            } catch (SQLException e) {
                throw new StoreException("the store cannot be read: " + e.getMessage(), e);
            }
        });
    }

    private static Contents write(Connection connection, OutputStream out) throws SQLException, IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        String version = version(connection);
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeStringField("version", version);
            for (String table : tables(connection)) {
                json.writeArrayFieldStart(table);
                counts.put(table, rows(connection, table, json));
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return new Contents(version, counts);
    }

    private static int rows(Connection connection, String table, JsonGenerator json) throws SQLException, IOException {
        int count = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(BATCH);
            String order = String.join(", ", keys(connection, table));
            try (ResultSet rows = statement.executeQuery("select * from " + table + (order.isEmpty() ? "" : " order by " + order))) {
                ResultSetMetaData columns = rows.getMetaData();
                while (rows.next()) {
                    json.writeStartObject();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        json.writeFieldName(columns.getColumnName(i));
                        value(rows, i, columns.getColumnType(i), json);
                    }
                    json.writeEndObject();
                    count++;
                }
            }
        }
        return count;
    }

    private static void value(ResultSet rows, int i, int type, JsonGenerator json) throws SQLException, IOException {
        Object value = switch (type) {
            case Types.DATE -> rows.getObject(i, LocalDate.class);
            case Types.TIMESTAMP_WITH_TIMEZONE -> rows.getObject(i, OffsetDateTime.class);
            case Types.TIMESTAMP -> moment(rows, i);
            default -> rows.getObject(i);
        };
        if (value == null) {
            json.writeNull();
        } else if (value instanceof byte[] bytes) {
            json.writeString(Base64.getEncoder().encodeToString(bytes));
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof OffsetDateTime moment) {
            json.writeString(moment.withOffsetSameInstant(ZoneOffset.UTC).toString());
        } else {
            json.writeString(value.toString());
        }
    }

    /** PostgreSQL gives both kinds of moments the same type. */
    private static Object moment(ResultSet rows, int i) throws SQLException {
        return rows.getMetaData().getColumnTypeName(i).equals("timestamptz") ? rows.getObject(i, OffsetDateTime.class) : rows.getObject(i, LocalDateTime.class);
    }

    /**
     * Fills an empty store; all of it or nothing.
     *
     * @throws StoreException if the store holds anything, or the backup is of another version or no backup
     */
    public Contents read(InputStream in) throws IOException {
        return jdbi.inTransaction(h -> {
            try {
                return read(h.getConnection(), in);
            } catch (SQLException e) {
                throw new StoreException("the backup cannot be restored: " + e.getMessage(), e);
            }
        });
    }

    private static Contents read(Connection connection, InputStream in) throws SQLException, IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            require(json.nextToken() == JsonToken.START_OBJECT && "version".equals(json.nextFieldName()), "no backup of a store");
            String version = json.nextTextValue();
            require(version(connection).equals(version), "the backup is of version " + version + ", the store of " + version(connection)
                + "; restore with the program that made it, then update");
            Set<String> known = new LinkedHashSet<>(tables(connection));
            for (String table = json.nextFieldName(); table != null; table = json.nextFieldName()) {
                require(known.contains(table), "the backup has a table '" + table + "' that the store has not");
                require(count(connection, table) == 0, "the store is not empty; restore into a new one");
                counts.put(table, fill(connection, table, json));
            }
            restartNumbers(connection, known);
            return new Contents(version, counts);
        }
    }

    private static void require(boolean fine, String otherwise) {
        if (!fine) {
            throw new StoreException(otherwise, null);
        }
    }

    private static int fill(Connection connection, String table, JsonParser json) throws SQLException, IOException {
        Map<String, Integer> types = types(connection, table);
        List<String> columns = new ArrayList<>(types.keySet());
        String marks = String.join(", ", columns.stream().map(c -> "?").toList());
        int count = 0;
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")")) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                Map<String, Object> row = row(json);
                for (int i = 0; i < columns.size(); i++) {
                    insert.setObject(i + 1, typed(row.get(columns.get(i)), types.get(columns.get(i))));
                }
                insert.addBatch();
                if (++count % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return count;
    }

    private static Map<String, Object> row(JsonParser json) throws IOException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (String column = json.nextFieldName(); column != null; column = json.nextFieldName()) {
            row.put(column, switch (json.nextToken()) {
                case VALUE_NULL -> null;
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                case VALUE_NUMBER_INT -> json.getLongValue();
                default -> json.getText();
            });
        }
        return row;
    }

    private static Object typed(Object value, int type) {
        if (!(value instanceof String text)) {
            return value;
        }
        return switch (type) {
            case Types.DATE -> LocalDate.parse(text);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> text.endsWith("Z") ? OffsetDateTime.parse(text) : LocalDateTime.parse(text);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Base64.getDecoder().decode(text);
            case Types.NUMERIC, Types.DECIMAL -> new BigDecimal(text);
            default -> text;
        };
    }

    /** New rows go on after the restored ones. */
    private static void restartNumbers(Connection connection, Set<String> tables) throws SQLException {
        for (String table : tables) {
            try (ResultSet columns = connection.getMetaData().getColumns(null, "public", table, null); Statement statement = connection.createStatement()) {
                while (columns.next()) {
                    if ("YES".equals(columns.getString("IS_AUTOINCREMENT"))) {
                        String column = columns.getString("COLUMN_NAME");
                        long next;
                        try (ResultSet max = statement.executeQuery("select coalesce(max(" + column + "), 0) + 1 from " + table)) {
                            max.next();
                            next = max.getLong(1);
                        }
                        statement.execute("alter table " + table + " alter column " + column + " restart with " + next);
                    }
                }
            }
        }
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("select \"version\" from \"flyway_schema_history\" where \"success\" order by \"installed_rank\" desc limit 1")) {
            return rows.next() ? rows.getString(1) : "0";
        }
    }

    /** Own tables, each after those that it refers to. */
    private static List<String> tables(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        Map<String, Set<String>> needs = new TreeMap<>();
        try (ResultSet tables = data.getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (!name.startsWith("flyway_")) {
                    needs.put(name, new TreeSet<>());
                }
            }
        }
        for (Map.Entry<String, Set<String>> table : needs.entrySet()) {
            try (ResultSet keys = data.getImportedKeys(null, "public", table.getKey())) {
                while (keys.next()) {
                    table.getValue().add(keys.getString("PKTABLE_NAME"));
                }
            }
            table.getValue().remove(table.getKey());
        }
        List<String> order = new ArrayList<>();
        while (order.size() < needs.size()) {
            needs.forEach((name, others) -> {
                if (!order.contains(name) && order.containsAll(others)) {
                    order.add(name);
                }
            });
        }
        return order;
    }

    private static List<String> keys(Connection connection, String table) throws SQLException {
        Map<Integer, String> keys = new TreeMap<>();
        try (ResultSet rows = connection.getMetaData().getPrimaryKeys(null, "public", table)) {
            while (rows.next()) {
                keys.put((int) rows.getShort("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(keys.values());
    }

    private static Map<String, Integer> types(Connection connection, String table) throws SQLException {
        Map<String, Integer> types = new LinkedHashMap<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, "public", table, null)) {
            while (columns.next()) {
                types.put(columns.getString("COLUMN_NAME"), columns.getInt("DATA_TYPE"));
            }
        }
        return types;
    }
}
