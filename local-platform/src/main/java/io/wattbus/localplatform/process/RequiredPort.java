package io.wattbus.localplatform.process;

import java.util.Optional;

/**
 * A port that something is about to listen on.
 *
 * @param owner what will listen there
 * @param variable the environment variable that chooses another
 */
public record RequiredPort(int number, String owner, String variable) {

    /**
     * Makes sure that nothing listens there yet.
     *
     * @throws StartFailure that names the process which does
     */
    public void check() {
        if (!FreePorts.isFree(number)) {
            Optional<ProcessHandle> holder = ListeningSockets.ofThisMachine().holder(number);
            throw new StartFailure("Port %d, which %s needs, is taken by %s: end it, or choose another port with %s"
                    .formatted(number, owner, holder.map(RequiredPort::describe).orElse("another process"), variable));
        }
    }

    private static String describe(ProcessHandle process) {
        return "process %d (%s)"
                .formatted(process.pid(), process.info().command().orElse("of another user"));
    }
}
