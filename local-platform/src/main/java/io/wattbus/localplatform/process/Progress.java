package io.wattbus.localplatform.process;

import java.time.Duration;

/** Is told what has been started and how long it took; called from several threads. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (name, took) -> {};

    void ready(String name, Duration took);
}
