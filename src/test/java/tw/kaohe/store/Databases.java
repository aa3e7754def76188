package tw.kaohe.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;

/** The databases that every test of the store runs on: an H2 file, and a real PostgreSQL that the first test starts. */
public enum Databases {
    H2 {
        @Override
        public StoreSettings fresh(Path folder) {
            return new StoreSettings("jdbc:h2:file:" + folder.resolve("store"), null, null);
        }
    },
    POSTGRES {
        @Override
        public StoreSettings fresh(Path folder) {
            String name = "k" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return new StoreSettings(Server.RUNNING.getJdbcUrl("postgres", name), "postgres", "postgres");
        }
    };

    /** A new, empty database. @param folder for those that are files */
    public abstract StoreSettings fresh(Path folder);

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        server.close();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }));
                return server;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
