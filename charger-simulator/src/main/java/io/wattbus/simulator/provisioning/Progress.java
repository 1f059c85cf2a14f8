package io.wattbus.simulator.provisioning;

/** Hears how far the work has come; called by several threads. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = (_, _) -> {};

    void done(int resources, int of);
}
