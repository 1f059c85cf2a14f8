package io.wattbus.roaming.command;

import io.wattbus.roaming.partner.Partner;

/** How partners are told what became of their commands, in one version of OCPI. */
public interface CommandResults {

    /** The version, such as 2.2.1. */
    String version();

    /** Tells {@code partner} of {@code command}; returns within a bounded time. */
    Told tell(Partner partner, EndedCommand command) throws InterruptedException;

    /** How that went. */
    sealed interface Told {

        /** The partner has it. */
        record Accepted() implements Told {}

        /** The partner answers, and does not want it: asking again is no use. */
        record Refused(String kind) implements Told {}

        /** The partner does not answer, or not sensibly. */
        record Unreachable(String kind) implements Told {}
    }
}
