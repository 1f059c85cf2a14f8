package io.wattbus.billing.session;

/** Whether the platform allowed the session. */
public enum Authorization {
    ACCEPTED,
    /** Energy may have flowed although the platform said no. */
    REFUSED,
    /** Nobody asked, or it is not known. */
    NONE
}
