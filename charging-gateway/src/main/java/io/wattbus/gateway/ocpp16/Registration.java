package io.wattbus.gateway.ocpp16;

import org.jspecify.annotations.Nullable;

/**
 * Whether the charge point of one connection may take part (OCPP 1.6 §4.2). One that reconnects without a reboot sends
 * no BootNotification (OCPP-J 1.6 §5.4) and is what it was; one that never booted is nothing yet.
 */
final class Registration {

    private volatile @Nullable RegistrationStatus status;

    Registration(boolean accepted) {
        status = accepted ? RegistrationStatus.ACCEPTED : null;
    }

    /** Takes note of what the charge point was answered. */
    void learn(Object response) {
        if (response instanceof BootNotificationResponse boot) {
            status = boot.status();
        }
    }

    /**
     * Whether {@code action} is dealt with. A rejected charge point has to boot again, but what it says of transactions
     * is heard: energy flowed.
     */
    boolean admits(InboundAction<?, ?> action) {
        return status != RegistrationStatus.REJECTED
                || action.transactional()
                || action.name().equals(ActionTable.BOOT_NOTIFICATION);
    }

    /** Whether {@code command} may be sent. */
    boolean allows(OutboundAction<?, ?> command) {
        return status == RegistrationStatus.ACCEPTED
                || (status == RegistrationStatus.PENDING && command.whilePending());
    }
}
