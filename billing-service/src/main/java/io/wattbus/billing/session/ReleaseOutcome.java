package io.wattbus.billing.session;

/** What asking to release a session has led to. */
sealed interface ReleaseOutcome {

    /** Nothing holds it any more. */
    record Released() implements ReleaseOutcome {}

    /** Nothing held it, or its record is out: then a hold changes nothing. */
    record NotHeld() implements ReleaseOutcome {}

    /** The operator has no such session. */
    record Unknown() implements ReleaseOutcome {}
}
