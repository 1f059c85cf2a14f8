package io.wattbus.availability.api;

import io.wattbus.availability.status.EvseStatus;
import io.wattbus.availability.view.ConnectorKind;
import io.wattbus.availability.view.ListedEvse;
import io.wattbus.availability.view.ListedLocation;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for. Of a location one EVSE has to fit in everything, and of that EVSE one connector.
 *
 * @param standards empty: any
 * @param statuses empty: any
 * @param operatorId null: any
 */
record Filter(
        Set<String> standards,
        long minPowerW,
        Set<EvseStatus> statuses,
        @Nullable String operatorId,
        boolean openNow) {

    boolean matches(ListedLocation location, ListedLocation.Now shown, Instant time) {
        return (operatorId == null || operatorId.equals(location.operatorId()))
                && (asksNothingOfEvses() || anyEvse(location, shown))
                && (!openNow || location.isOpenAt(time));
    }

    private boolean asksNothingOfEvses() {
        return standards.isEmpty() && statuses.isEmpty() && minPowerW == 0;
    }

    private boolean anyEvse(ListedLocation location, ListedLocation.Now shown) {
        for (int i = 0; i < location.evses().size(); i++) {
            if ((statuses.isEmpty() || statuses.contains(shown.evses().get(i).status()))
                    && anyConnector(location.evses().get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean anyConnector(ListedEvse evse) {
        for (ConnectorKind connector : evse.connectors()) {
            if (connector.maxPowerW() >= minPowerW
                    && (standards.isEmpty() || standards.contains(connector.standard()))) {
                return true;
            }
        }
        return false;
    }
}
