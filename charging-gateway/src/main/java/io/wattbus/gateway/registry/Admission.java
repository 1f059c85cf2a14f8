package io.wattbus.gateway.registry;

/** Whether a station may connect. */
public sealed interface Admission {

    /** It is registered and proved who it is. */
    record Admitted(Station station) implements Admission {}

    /** Nobody registered it. */
    record UnknownStation() implements Admission {}

    /** It is registered and gave no password or a wrong one. */
    record WrongPassword() implements Admission {}
}
