package io.wattbus.roaming.partner;

/** How credentials tokens are shown (OCPI 2.2.1, Authorization header). */
enum CredentialsEncoding {
    BASE64,
    /** As they are: what platforms do that were written for 2.1.1 or 2.2. */
    PLAIN
}
