package io.wattbus.localplatform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on which port, as Linux tells it under {@code /proc}. Elsewhere nobody is known. */
record ListeningSockets(Path proc) {

    private static final String LISTEN = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    static ListeningSockets ofThisMachine() {
        return new ListeningSockets(Path.of("/proc"));
    }

    /** The process that listens on {@code port}, if it is visible to this user. */
    Optional<ProcessHandle> holder(int port) {
        return Stream.of("tcp", "tcp6")
                .flatMap(protocol -> lines(proc.resolve("net").resolve(protocol)).stream())
                .flatMap(line -> inode(line, port).stream())
                .flatMap(inode -> owners("socket:[" + inode + "]"))
                .findFirst();
    }

    /** The inode in {@code line} of {@code /proc/net/tcp} if it is a socket that listens on {@code port}. */
    static Optional<String> inode(String line, int port) {
        String[] columns = line.strip().split("\\s+", -1);
        return columns.length > INODE
                        && columns[STATE].equals(LISTEN)
                        && columns[LOCAL_ADDRESS].endsWith(":%04X".formatted(port))
                ? Optional.of(columns[INODE])
                : Optional.empty();
    }

    private Stream<ProcessHandle> owners(String socket) {
        return ProcessHandle.allProcesses().filter(process -> holds(process, socket));
    }

    private boolean holds(ProcessHandle process, String socket) {
        Path descriptors = proc.resolve(Long.toString(process.pid())).resolve("fd");
        try (Stream<Path> files = Files.list(descriptors)) {
            return files.anyMatch(file -> pointsTo(file, socket));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean pointsTo(Path link, String target) {
        try {
            return Files.readSymbolicLink(link).toString().equals(target);
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
