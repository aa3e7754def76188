package tw.kaohe.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** DuckDB: the work as one SQL query over tables, which come from the parsed city or straight from the files. */
final class DuckTables implements Peer, AutoCloseable {
    private static final String TABLES = """
        create table cell(agency varchar, date varchar, item varchar, slot integer, ticked boolean);
        create table told(agency varchar, date varchar, item varchar, slot integer);
        create table ticket(agency varchar, date varchar, start integer, stop integer);
        create table diverted(agency varchar, date varchar, start integer, stop integer);
        """;
    private static final String FROM_FILES = """
        create temp table log as select * from read_json('%1$s/*/logs.ndjson', format = 'newline_delimited', columns = {agency: 'VARCHAR', date: 'VARCHAR',
          items: 'MAP(VARCHAR, BOOLEAN[])', incidents: 'STRUCT(slot INTEGER, items VARCHAR[])[]'});
        insert into cell select agency, date, e.key, s, coalesce(e.value[s], false)
          from (select agency, date, unnest(map_entries(items)) e from log), range(1, 6) r(s);
        insert into told select agency, date, unnest(i.items), i.slot from (select agency, date, unnest(incidents) i from log);
        insert into ticket select split_part(filename, '/', -2), 日期, %2$s, %3$s from read_csv('%1$s/*/waits.csv', header = true, all_varchar = true, filename = true);
        insert into diverted select split_part(filename, '/', -2), 日期, %4$s, %5$s from read_csv('%1$s/*/diversions.csv', header = true, all_varchar = true, filename = true);
        """;
    private static final String QUERY = """
        with patrolled as (select distinct agency, date, slot from cell where ticked),
        blank as (select c.agency, c.date, c.item, c.slot from cell c semi join patrolled p on c.agency = p.agency and c.date = p.date and c.slot = p.slot where not c.ticked),
        said as (select t.* from told t semi join patrolled p on t.agency = p.agency and t.date = p.date and t.slot = p.slot),
        undiverted as (select agency, date, case when l < 37800 then 1 when l < 45000 then 2 when l < 48600 then 3 when l < 55800 then 4 else 5 end slot
          from (select t.agency, t.date, t.start + 600 l from ticket t anti join diverted d
            on t.agency = d.agency and t.date = d.date and d.start < t.stop and d.stop > t.start + 600 where t.stop - t.start > 600))
        select distinct '109L-' || item, agency, date from (select agency, date, item from blank union all select agency, date, item from said) where item <> '2-13'
        union all select '109L-H-3', agency, date from patrolled group by agency, date having count(*) < 5
        union all select distinct '109L-H-4', b.agency, b.date from blank b anti join told t on b.agency = t.agency and b.date = t.date and b.item = t.item and b.slot = t.slot
          where b.item not in ('2-12', '2-13')
        union all select distinct '109L-2-13', agency, date from undiverted
        union all select distinct '109L-H-10', u.agency, u.date from undiverted u semi join cell c
          on u.agency = c.agency and u.date = c.date and u.slot = c.slot and c.ticked and c.item = '2-13'
        """;
    private final Connection connection;

    private DuckTables(int threads) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run("set threads = " + threads + ";" + TABLES);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : sql.split(";")) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }

    /** Tables of a city that was read before, one thread. */
    static DuckTables loaded(List<ParsedAgency> city) {
        try {
            DuckTables tables = new DuckTables(1);
            tables.fill(city);
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tables read by DuckDB itself. @param city the folder with the agencies' folders */
    static DuckTables read(Path city, int threads) throws SQLException {
        DuckTables tables = new DuckTables(threads);
        tables.run(FROM_FILES.formatted(city, seconds("取號時間"), seconds("受理時間"), seconds("開始時間"), seconds("結束時間")));
        return tables;
    }

    /** SQL for the second of the day of a column that holds HH:MM:SS. */
    private static String seconds(String column) {
        return "cast(%1$s[1:2] as integer) * 3600 + cast(%1$s[4:5] as integer) * 60 + cast(%1$s[7:8] as integer)".formatted(column);
    }

    private void fill(List<ParsedAgency> city) throws SQLException {
        List<List<Object[]>> rows = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        city.forEach(agency -> agency.days().forEach(day -> rows(day, rows)));
        String[] tables = {"cell", "told", "ticket", "diverted"};
        for (int i = 0; i < tables.length; i++) {
            insert(tables[i], rows.get(i));
        }
    }

    private static void rows(ParsedDay day, List<List<Object[]>> rows) {
        for (int item = 0; item < SharedWork.ITEMS.size(); item++) {
            for (int slot = 1; slot <= SharedWork.SLOTS; slot++) {
                rows.get(0).add(new Object[] {day.agency(), day.date(), SharedWork.ITEMS.get(item), slot, (day.ticks()[item] >> slot - 1 & 1) == 1});
                if ((day.covered()[item] >> slot - 1 & 1) == 1) {
                    rows.get(1).add(new Object[] {day.agency(), day.date(), SharedWork.ITEMS.get(item), slot});
                }
            }
        }
        for (int i = 0; i < day.starts().length; i++) {
            rows.get(2).add(new Object[] {day.agency(), day.date(), day.starts()[i], day.ends()[i]});
        }
        for (int i = 0; i < day.from().length; i++) {
            rows.get(3).add(new Object[] {day.agency(), day.date(), day.from()[i], day.to()[i]});
        }
    }

    private void insert(String table, List<Object[]> rows) throws SQLException {
        try (var appender = connection.unwrap(org.duckdb.DuckDBConnection.class).createAppender("main", table)) {
            for (Object[] row : rows) {
                appender.beginRow();
                for (Object value : row) {
                    if (value instanceof Integer number) {
                        appender.append(number.intValue());
                    } else if (value instanceof Boolean flag) {
                        appender.append(flag.booleanValue());
                    } else {
                        appender.append((String) value);
                    }
                }
                appender.endRow();
            }
        }
    }

    /** @param city not looked at; the tables have it */
    @Override
    public List<Found> judge(List<ParsedAgency> city) {
        try {
            return query();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Found> query() throws SQLException {
        List<Found> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY); ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new Found(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
