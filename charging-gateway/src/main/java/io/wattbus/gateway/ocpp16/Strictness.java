package io.wattbus.gateway.ocpp16;

/** How closely a payload must follow the specification. */
enum Strictness {
    /** To the letter: what we send, and what operators ask us to send. */
    STRICT,
    /**
     * What stations send: numbers may be strings, unknown fields are passed over, and a timestamp that cannot be read
     * counts as none.
     */
    TOLERANT
}
