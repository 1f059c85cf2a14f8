package io.wattbus.simulator.provisioning;

import java.io.Serial;

/** The platform did not take what it was given. The message names the resource and the status, and no token. */
public final class ProvisioningFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;

    ProvisioningFailed(String resource, int status, String detail) {
        super("%s was answered with %d: %s".formatted(resource, status, detail));
        this.status = status;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }
}
