package io.wattbus.localplatform;

import io.wattbus.localplatform.parts.Part;
import io.wattbus.localplatform.parts.Parts;
import io.wattbus.localplatform.parts.PostgresServer;
import io.wattbus.localplatform.process.Leftovers;
import io.wattbus.localplatform.process.PlatformDirectory;
import io.wattbus.localplatform.process.Processes;
import io.wattbus.localplatform.process.Progress;
import io.wattbus.localplatform.process.RequiredPort;
import java.net.URI;

/**
 * The real parts, each a process of its own. They end with {@link #close} or with this JVM; when it was killed, with the
 * next start in the same directory or with {@code wattbus down}.
 */
public final class LocalPlatform implements AutoCloseable {

    private final PlatformSettings settings;
    private final Processes processes;
    private final Parts parts;
    private final Thread atExit;

    private LocalPlatform(PlatformSettings settings) {
        this.settings = settings;
        this.processes = new Processes(settings.home());
        this.parts = new Parts(settings.parts(), processes);
        this.atExit = new Thread(processes::close, "platform-exit");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts the parts of {@code settings} and waits until all answer. A failed start leaves nothing behind. */
    public static LocalPlatform start(PlatformSettings settings) {
        return start(settings, Progress.SILENT);
    }

    /** {@link #start(PlatformSettings)}, telling {@code progress} of every part that answers. */
    public static LocalPlatform start(PlatformSettings settings, Progress progress) {
        Leftovers.end(settings.home());
        settings.requiredPorts().forEach(RequiredPort::check);
        LocalPlatform platform = new LocalPlatform(settings);
        try {
            platform.parts.startAll(progress);
            return platform;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    /** What Kafka's clients are given as {@code bootstrap.servers}. */
    public String kafkaBootstrap() {
        return "localhost:" + settings.port(Part.KAFKA);
    }

    public URI registryUrl() {
        return URI.create("http://localhost:" + settings.port(Part.REGISTRY));
    }

    public URI redisUri() {
        return URI.create("redis://localhost:" + settings.port(Part.REDIS));
    }

    public URI openSearchUrl() {
        return URI.create("http://localhost:" + settings.port(Part.OPENSEARCH));
    }

    /** The database of this name, made if it is not there; its user has the same name and password. */
    public Database database(String name) {
        PostgresServer server = PostgresServer.in(settings.parts());
        server.createDatabase(name);
        return new Database(server.url(name), name, name);
    }

    /** The address of {@link #database(String)}. */
    public String databaseUrl(String name) {
        return database(name).url();
    }

    /** Starts a part that was stopped or killed, on the same port with the same data, and waits until it answers. */
    public void start(Part part) {
        parts.start(part);
    }

    /** Ends a part in order. */
    public void stop(Part part) {
        parts.process(part).stop();
    }

    /** Ends a part as {@code kill -9} does. */
    public void kill(Part part) {
        parts.process(part).kill();
    }

    /** Freezes a part: connections stay open and nothing answers. */
    public void pause(Part part) {
        parts.process(part).pause();
    }

    /** Lets a paused part go on. */
    public void resume(Part part) {
        parts.process(part).resume();
    }

    /** Whether {@code part} is one of this platform's, running or not. */
    public boolean has(Part part) {
        return settings.parts().containsKey(part);
    }

    public boolean isRunning(Part part) {
        return parts.process(part).isAlive();
    }

    /** The number of the process of {@code part}. */
    public long pid(Part part) {
        return parts.process(part).pid();
    }

    public PlatformSettings settings() {
        return settings;
    }

    /** Where everything of this platform is kept. */
    public PlatformDirectory directory() {
        return processes.directory();
    }

    /** For what else is to end with this platform, before its parts. */
    public Processes processes() {
        return processes;
    }

    /** Ends every process of this platform. */
    @Override
    public void close() {
        processes.close();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // The JVM is ending: the hook does the same
        }
    }
}
