package io.wattbus.platformtests.bench;

import io.wattbus.localplatform.services.Service;
import io.wattbus.platformtests.harness.Tenant;
import java.time.Duration;
import java.util.Optional;

/** Where the start of a session can be seen, by looking. */
enum Sight {
    APP("start → availability API", Service.AVAILABILITY_SERVICE, Duration.ofMillis(5), Duration.ofMillis(100)) {
        @Override
        String path(Tenant tenant) {
            return "/api/v1/locations/%s/%s".formatted(tenant.operatorId(), tenant.locationId());
        }

        @Override
        boolean shows(String evseUid, String sessionId, String body) {
            int evse = body.indexOf("\"uid\":\"" + evseUid);
            int status = body.indexOf(STATUS, evse) + STATUS.length();
            return evse >= 0 && body.startsWith("CHARGING\"", status);
        }
    },
    BILL("start → running bill", Service.BILLING_SERVICE, Duration.ofMillis(5), Duration.ZERO) {
        @Override
        String path(Tenant tenant) {
            return "/api/v1/sessions?state=RUNNING&limit=100";
        }
    },
    SEARCH("start → found by search", Service.SEARCH_SERVICE, Duration.ofMillis(25), Duration.ZERO) {
        @Override
        String path(Tenant tenant) {
            return "/api/v1/search/sessions?state=ACTIVE&limit=100";
        }
    };

    private static final String STATUS = "\"status\":\"";

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // it has nothing that changes
    private final Service service;

    private final Duration pause;
    private final Duration target;

    Sight(String title, Service service, Duration pause, Duration target) {
        this.title = title;
        this.service = service;
        this.pause = pause;
        this.target = target;
    }

    abstract String path(Tenant tenant);

    /** Whether what was answered shows the session. */
    boolean shows(String evseUid, String sessionId, String body) {
        return body.contains(sessionId);
    }

    /** Looks until it is closed, while anybody waits. */
    Watch<String> watch(Tenant tenant) {
        String path = path(tenant);
        return new Watch<>(
                pause, () -> tenant.api(service).get(path).expectSuccess().body());
    }

    Measurement measurement() {
        return new Measurement(title, Optional.of(target).filter(Duration::isPositive));
    }
}
