package io.wattbus.localplatform.parts;

import io.wattbus.localplatform.process.StartFailure;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the artifact for this machine. */
record PostgresBinaries(Path home) {

    private static final String READY = "unpacked";
    private static final int EXECUTABLE = 0b001_000_000;

    /** Unpacks the programs into {@code home}, unless that was done before. */
    static PostgresBinaries unpackedIn(Path home) throws IOException {
        if (!Files.exists(home.resolve(READY))) {
            try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                            System.getProperty("os.name"), System.getProperty("os.arch"));
                    TarArchiveInputStream tar =
                            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
                unpack(tar, home);
            }
            Files.createFile(home.resolve(READY));
        }
        return new PostgresBinaries(home);
    }

    /**
     * A command of PostgreSQL's. It refuses to run as root, so root runs it in a user namespace of its own where it is
     * nobody.
     */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            if (!LinuxUtils.isUnshareAvailable()) {
                throw new StartFailure(
                        "PostgreSQL does not run as root here: use an ordinary user, or allow `unshare -U`");
            }
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static void unpack(TarArchiveInputStream tar, Path home) throws IOException {
        TarArchiveEntry entry;
        while ((entry = tar.getNextEntry()) != null) {
            Path target = home.resolve(entry.getName()).normalize();
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            if (entry.isSymbolicLink()) {
                Files.deleteIfExists(target);
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
                if ((entry.getMode() & EXECUTABLE) != 0) {
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }
}
