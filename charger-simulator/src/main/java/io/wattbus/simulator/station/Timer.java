package io.wattbus.simulator.station;

/** Something that will happen, unless it is cancelled. */
public interface Timer {

    Timer NONE = () -> {};

    void cancel();
}
