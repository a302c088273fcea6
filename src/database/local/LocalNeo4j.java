import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import org.neo4j.cli.AdminTool;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Runs one Neo4j Community server until standard input ends, so that it never outlives the process that holds the other end.
 *
 * <p>Arguments: the data directory, and a neo4j.conf. The first line of standard input is the password of the user neo4j.
 * Standard output has one line for each event: LOCKED (the data directory is ours), READY and the Bolt port, or FAILED and
 * the reason.
 *
 * <p>With further arguments it runs that neo4j-admin command instead, on a stopped database, and ends with it.
 */
public final class LocalNeo4j {
    private static final long LOCK_WAIT_MILLIS = 10_000;
    private static final long AVAILABLE_WAIT_MILLIS = 60_000;

    /** Keeps the lock as long as the program runs: an unreferenced channel is closed, which releases its lock. */
    private static FileChannel lockFile;

    public static void main(String[] args) {
        try {
            Path home = Path.of(args[0]);
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String password = input.readLine();
            exitWhenInputEnds(input);
            lock(home.resolve("lock"));
            say("LOCKED");
            if (args.length > 2) {
                AdminTool.main(Arrays.copyOfRange(args, 2, args.length));
                return;
            }
            start(home, Path.of(args[1]), password);
        } catch (Throwable failure) {
            failure.printStackTrace();
            say("FAILED " + rootCause(failure));
            Runtime.getRuntime().halt(1);
        }
    }

    private static void start(Path home, Path configuration, String password) {
        DatabaseManagementService server = new DatabaseManagementServiceBuilder(home)
                .loadPropertiesFromFile(configuration)
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        var system = (GraphDatabaseAPI) available(server, "system");
        // Not ALTER USER, which refuses the password that the user already has.
        system.executeTransactionally(
                "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        available(server, "neo4j");
        var ports = system.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        say("READY " + ports.getLocalAddress(ConnectorType.BOLT).getPort());
    }

    /** A server starts even if it cannot open a store (a damaged one, a full disk), so each database is checked. */
    private static GraphDatabaseService available(DatabaseManagementService server, String name) {
        GraphDatabaseService database = server.database(name);
        if (!database.isAvailable(AVAILABLE_WAIT_MILLIS)) {
            throw new IllegalStateException("The database " + name + " did not become available; logs/debug.log says why.");
        }
        return database;
    }

    /**
     * Waits a while, because the previous server may still be shutting down; the system releases the lock of a dead
     * process.
     */
    private static void lock(Path file) throws IOException, InterruptedException {
        lockFile = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long deadline = System.currentTimeMillis() + LOCK_WAIT_MILLIS;
        FileLock lock = lockFile.tryLock();
        while (lock == null) {
            if (System.currentTimeMillis() > deadline) throw new IOException("LOCK_HELD");
            Thread.sleep(100);
            lock = lockFile.tryLock();
        }
    }

    private static void exitWhenInputEnds(BufferedReader input) {
        Thread watcher = new Thread(() -> {
            try {
                while (input.readLine() != null) {}
            } catch (IOException closed) {
                // The same as end of input.
            }
            System.exit(0);
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    private static String rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return (cause.getMessage() == null ? cause.toString() : cause.getMessage()).replaceAll("\\s+", " ");
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
