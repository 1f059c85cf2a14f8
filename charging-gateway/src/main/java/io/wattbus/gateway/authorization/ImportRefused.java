package io.wattbus.gateway.authorization;

import java.util.UUID;

/** The database does not take what an import has, and never will. */
final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final UUID importId;

    ImportRefused(UUID importId, Throwable cause) {
        super(cause);
        this.importId = importId;
    }

    UUID importId() {
        return importId;
    }
}
