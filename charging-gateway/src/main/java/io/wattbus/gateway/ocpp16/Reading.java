package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.rpc.Violation;

/**
 * What came of reading a payload.
 *
 * @param <T> the payload's type
 */
sealed interface Reading<T> {

    /** It is as it must be. */
    record Valid<T>(T payload) implements Reading<T> {}

    /** It is not. */
    record Invalid<T>(Violation violation) implements Reading<T> {}
}
