package tw.kaohe.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.Handle;

/**
 * The database of scans: opened, brought up to date, closed. An H2 file serves the programs of one machine, PostgreSQL
 * several instances on several.
 */
public final class Store implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:tw/kaohe/store/migration";
    private static final int CONNECTIONS = 8;
    /**
     * H2 as much like PostgreSQL as it can be; what is committed is on the disk, also when the program is killed. A second program on
     * the same file, such as an officer's decision while the service runs, goes through the first one, on the loopback address only.
     */
    private static final String H2 = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;AUTO_SERVER=TRUE";
    /** Any number that no other program on the same database uses. */
    private static final long LOCK = 0x6b616f6865L;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final StoreSettings settings;

    private Store(HikariDataSource pool, StoreSettings settings) {
        this.pool = pool;
        this.settings = settings;
        this.jdbi = Jdbi.create(pool);
    }

    /** @throws StoreException if it cannot be reached, is in use by another program, or is of a later version */
    public static Store open(StoreSettings settings) {
        HikariDataSource pool = null;
        // The server that a second program goes through is none of the network's business.
        System.setProperty("h2.bindAddress", "127.0.0.1");
        try {
            pool = new HikariDataSource(config(settings));
            // Without patterns a store of a later version is refused, too.
            Flyway.configure().dataSource(pool).locations(MIGRATIONS).ignoreMigrationPatterns(new String[0]).load().migrate();
            return new Store(pool, settings);
        } catch (RuntimeException e) {
            if (pool != null) {
                pool.close();
            }
            throw new StoreException("store " + settings.url() + ": " + why(e), e);
        }
    }

    private static HikariConfig config(StoreSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.isPostgres() ? settings.url() : settings.url() + H2);
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("kaohe-store");
        return config;
    }

    private static String why(Throwable e) {
        if (e instanceof FlywayValidateException) {
            return "written by a later version of the program, or changed by hand; use that version, or restore a backup into an empty store";
        }
        Throwable root = e;
        String said = "";
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            root = cause;
            said = cause.getMessage() == null ? said : cause.getMessage().lines().findFirst().orElse(said);
        }
        return e instanceof FlywayException && root == e ? "cannot be brought up to date: " + said : said;
    }

    /** Other stores of this package work on it. */
    Jdbi jdbi() {
        return jdbi;
    }

    /** A right that one scan has at a time; given back when closed, or by the database when the program dies. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** The right to scan, or nothing where another instance has it. */
    public Optional<Turn> turn() {
        return settings.isPostgres() ? postgresTurn() : fileTurn(Path.of(settings.file() + ".turn"));
    }

    /** A lock on a file beside the database; the system lets go of it when the program dies. */
    private static Optional<Turn> fileTurn(Path file) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                FileChannel mine = channel;
                return Optional.of(() -> close(mine));
            }
            close(channel);
            return Optional.empty();
        } catch (OverlappingFileLockException e) {
            // This program has it already.
            close(channel);
            return Optional.empty();
        } catch (IOException e) {
            if (channel != null) {
                close(channel);
            }
            throw new StoreException("store: cannot ask for the right to scan: " + file + ": " + e.getMessage(), e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("store: cannot give the right to scan back", e);
        }
    }

    private Optional<Turn> postgresTurn() {
        Handle handle = jdbi.open();
        try {
            if (handle.createQuery("select pg_try_advisory_lock(?)").bind(0, LOCK).mapTo(Boolean.class).one()) {
                return Optional.of(() -> {
                    handle.createQuery("select pg_advisory_unlock(?)").bind(0, LOCK).mapTo(Boolean.class).one();
                    handle.close();
                });
            }
            handle.close();
            return Optional.empty();
        } catch (JdbiException e) {
            handle.close();
            throw new StoreException("store: cannot ask for the right to scan: " + why(e), e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
