package io.wattbus.localplatform.parts;

import io.wattbus.localplatform.process.PlatformDirectory;
import io.wattbus.localplatform.process.ProcessSpec;
import io.wattbus.localplatform.process.Tier;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redis.embedded.core.ExecutableProvider;

/** Redis: the one of the system if there is one, else the one that its artifact carries. */
final class RedisPart implements PartRecipe {

    private static final String PROGRAM = "redis-server";
    private static final String PONG = "+PONG";
    private static final int TIMEOUT_MS = 1_000;

    private final PartSettings settings;
    private final Path home;
    private final Path programs;
    private @Nullable String program;

    RedisPart(PartSettings settings, PlatformDirectory directory) {
        this.settings = settings;
        this.home = directory.data(Part.REDIS.id());
        this.programs = directory.programs(Part.REDIS.id());
    }

    @Override
    public void unpack() throws IOException {
        Optional<String> installed = ofSystem();
        program = installed.isPresent() ? installed.get() : ofArtifact();
    }

    @Override
    public ProcessSpec process() throws IOException {
        String port = Integer.toString(settings.port());
        return ProcessSpec.of(
                Part.REDIS.id(),
                Tier.PART,
                List.of(
                        Objects.requireNonNull(program),
                        "--port",
                        port,
                        "--bind",
                        "127.0.0.1",
                        "--dir",
                        "" + home,
                        "--appendonly",
                        "yes"),
                home);
    }

    @Override
    public boolean isReady() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), settings.port())) {
            socket.setSoTimeout(TIMEOUT_MS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(PONG.length());
            return new String(answer, StandardCharsets.US_ASCII).equals(PONG);
        }
    }

    private static Optional<String> ofSystem() {
        String[] path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Arrays.stream(path)
                .map(directory -> Path.of(directory, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString);
    }

    private String ofArtifact() throws IOException {
        return ExecutableProvider.newJarResourceProvider(programs.toFile())
                .get()
                .toString();
    }
}
