package io.wattbus.availability.store;

/** Redis answers and has lost what it had: nothing is written or told until it has been filled again. */
public final class StoreEmptyException extends RuntimeException {

    public StoreEmptyException() {
        super("Redis is empty and has not been filled yet");
    }
}
