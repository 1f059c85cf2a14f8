package io.wattbus.search.charging;

/** What is searched for as records. */
public enum RecordType {
    CHARGE_DETAIL_RECORD,
    FRAUD_DECISION;

    /** What a request for decisions says. */
    public static final String DECISIONS = "FRAUD_DECISION";

    /** What a request means that does not say. */
    public static final String UNSAID = "CHARGE_DETAIL_RECORD";
}
