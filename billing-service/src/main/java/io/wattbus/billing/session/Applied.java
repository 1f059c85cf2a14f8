package io.wattbus.billing.session;

import java.util.List;

/**
 * What a batch of events led to.
 *
 * @param effective those that were new
 * @param repeated how many were seen before: without effect
 */
record Applied(List<SessionEvent> effective, int repeated) {

    Applied {
        effective = List.copyOf(effective);
    }
}
