package io.wattbus.billing.tariff;

/** Which sessions a tariff is meant for (OCPI 2.2.1 TariffType). */
public enum TariffType {
    /** Of who charges without a contract: it rates those alone, and before the others. */
    AD_HOC_PAYMENT,
    /** With the charging preference CHEAP; partners are told of it, but no session here has a preference. */
    PROFILE_CHEAP,
    /** With the charging preference FAST; likewise. */
    PROFILE_FAST,
    /** With the charging preference GREEN; likewise. */
    PROFILE_GREEN,
    /** Without a charging preference. */
    REGULAR
}
