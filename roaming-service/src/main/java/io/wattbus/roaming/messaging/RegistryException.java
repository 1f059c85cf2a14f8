package io.wattbus.roaming.messaging;

/** The schema registry could not be asked, or does not know our own schemas yet: worth trying again. */
public final class RegistryException extends RuntimeException {

    RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
