package io.wattbus.search.tenant;

/** How far a caller's token reaches. */
public sealed interface Reach {

    /** One operator's data. */
    record Own(OperatorId operator) implements Reach {}

    /** All operators' data: for those who run the platform. */
    record Everyone() implements Reach {}
}
