package io.wattbus.roaming.partner;

/** How far it has come with a partner. */
public enum PartnerState {
    /** Has its invitation, token A; nothing else. */
    INVITED,
    /** Credentials have been exchanged: it pulls and is pushed. */
    REGISTERED,
    /** As registered, but neither served nor pushed for the time being; what it is to be told is kept. */
    SUSPENDED,
    /** One side has ended it: no credentials are left. */
    UNREGISTERED
}
