package io.wattbus.roaming.testing;

import java.io.IOException;

/** What a partner answers when it is asked itself. */
@FunctionalInterface
public interface Serving {

    void serve(OcpiExchange exchange) throws IOException;
}
