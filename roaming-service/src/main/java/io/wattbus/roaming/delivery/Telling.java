package io.wattbus.roaming.delivery;

import java.time.Duration;
import java.util.Optional;

/** How it went to tell a partner. */
public sealed interface Telling {

    /**
     * The partner has it.
     *
     * @param told the status that it was told, if the object has one
     * @param url where the partner keeps it, if it said so
     */
    record Accepted(Optional<String> told, Optional<String> url) implements Telling {}

    /** The partner answers, but does not take this object; others it may. */
    record Refused(String kind) implements Telling {}

    /**
     * The partner does not answer, or not sensibly: no use in trying anything else now.
     *
     * @param retryAfter how long it wants to be left alone, if it said so
     */
    record Unreachable(String kind, Optional<Duration> retryAfter) implements Telling {}

    /** Something of ours that belongs to the object has not come by yet. */
    record NotReady(String kind) implements Telling {}

    /** The partner is not to know of it for now. */
    record Held() implements Telling {}

    /** The partner is not to know of it any more. */
    record Withheld() implements Telling {}
}
