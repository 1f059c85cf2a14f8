package io.wattbus.roaming.messaging;

/** What became of a record. */
public enum Outcome {
    /** It changed what is known. */
    APPLIED,
    /** It was known before. */
    REPEATED,
    /** Something newer was known before. */
    STALE,
    /** It is none of roaming's business. */
    IGNORED
}
