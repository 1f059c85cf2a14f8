package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.rpc.Violation;
import io.wattbus.gateway.vendor.Deviation;
import java.util.Set;

/**
 * What came of reading a payload.
 *
 * @param <T> the payload's type
 */
sealed interface Reading<T> {

    /**
     * It can be understood.
     *
     * @param forgiven in what it is not as the specification has it
     */
    record Valid<T>(T payload, Set<Deviation> forgiven) implements Reading<T> {}

    /** It is not as it must be. */
    record Invalid<T>(Violation violation) implements Reading<T> {}
}
