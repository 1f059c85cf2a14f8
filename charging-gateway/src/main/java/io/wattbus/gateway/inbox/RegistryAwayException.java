package io.wattbus.gateway.inbox;

/** The schema registry had to be asked and gives no answer: worth trying again. */
final class RegistryAwayException extends RuntimeException {

    RegistryAwayException(Throwable cause) {
        super("The registry is away", cause);
    }
}
