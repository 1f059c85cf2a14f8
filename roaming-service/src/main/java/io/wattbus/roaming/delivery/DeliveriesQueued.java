package io.wattbus.roaming.delivery;

import java.util.List;
import java.util.UUID;

/** There is something new to tell these partners. */
record DeliveriesQueued(List<UUID> partners) {}
