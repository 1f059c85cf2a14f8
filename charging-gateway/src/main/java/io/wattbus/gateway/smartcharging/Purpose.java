package io.wattbus.gateway.smartcharging;

/** What a profile limits (OCPP 1.6 §3.13.1). */
public enum Purpose {
    /** All connectors of the station together. */
    STATION_MAX,
    /** Every transaction that has no profile of its own. */
    TRANSACTION_DEFAULT,
    /** One transaction. */
    TRANSACTION
}
