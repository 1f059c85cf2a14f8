package io.wattbus.platformtests.bench;

import tools.jackson.databind.node.ObjectNode;

/** A line of a report. */
sealed interface Figure permits Measurement, Quantity {

    String name();

    /** Whether it is as it should be; true where nothing is asked of it. */
    boolean reachesTarget();

    /** The line after its name, under the head of a {@link BenchReport}. */
    String row();

    /** The same for machines. */
    ObjectNode json();
}
