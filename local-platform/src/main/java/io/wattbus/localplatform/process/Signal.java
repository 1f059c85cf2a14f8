package io.wattbus.localplatform.process;

import java.io.IOException;
import java.util.Collection;
import java.util.stream.Collectors;

/** A POSIX signal. Java itself knows only two of them. */
public enum Signal {
    INT,
    TERM,
    KILL,
    STOP,
    CONT;

    /** Sends this signal to the processes that are still there. */
    void send(Collection<ProcessHandle> processes) {
        String pids = processes.stream()
                .filter(ProcessHandle::isAlive)
                .map(process -> Long.toString(process.pid()))
                .collect(Collectors.joining(" "));
        if (!pids.isEmpty()) {
            run("kill -%s %s 2>/dev/null".formatted(name(), pids));
        }
    }

    private static void run(String command) {
        try {
            new ProcessBuilder("sh", "-c", command).start().onExit().join();
        } catch (IOException e) {
            throw new StartFailure("No shell to send a signal with", e);
        }
    }
}
