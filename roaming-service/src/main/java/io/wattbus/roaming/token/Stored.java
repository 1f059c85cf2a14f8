package io.wattbus.roaming.token;

/** What became of a token that a partner told. */
public enum Stored {
    /** It was not known. */
    CREATED,
    /** It has changed. */
    CHANGED,
    /** It was known like that, or something newer is. */
    KEPT
}
