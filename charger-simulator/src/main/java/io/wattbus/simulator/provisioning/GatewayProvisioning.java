package io.wattbus.simulator.provisioning;

import io.wattbus.simulator.fleet.ChargingStation;
import io.wattbus.simulator.fleet.Fleet;
import io.wattbus.simulator.fleet.IdToken;
import io.wattbus.simulator.fleet.Location;
import io.wattbus.simulator.fleet.Operator;
import java.net.URI;
import java.net.http.HttpClient;

/** Makes a fleet known to the gateway. All of it may be repeated: what is there already stays as it is. */
public final class GatewayProvisioning implements AutoCloseable {

    private static final int CONCURRENT = 16;

    private final HttpClient http = HttpClient.newHttpClient();
    private final RestClient platform;
    private final RestClient operator;

    /**
     * @param gateway such as {@code http://localhost:8080}
     * @param platformToken may write operators
     * @param operatorToken may write the operator's locations, stations and tokens
     */
    public GatewayProvisioning(URI gateway, String platformToken, String operatorToken) {
        this.platform = new RestClient(http, gateway, platformToken);
        this.operator = new RestClient(http, gateway, operatorToken);
    }

    /**
     * Provisions the operator, then its locations, then stations and tokens.
     *
     * @throws ProvisioningFailed when the gateway does not accept one of them; what was done stays
     */
    public void provision(Fleet fleet, Progress progress) {
        put(fleet.operator());
        Batch batch = new Batch(
                CONCURRENT,
                fleet.locations().size()
                        + fleet.stations().size()
                        + fleet.idTokens().size(),
                progress);
        batch.run(fleet.locations(), this::put);
        batch.run(fleet.stations(), this::put);
        batch.run(fleet.idTokens(), this::put);
    }

    /** True if it is new, as with all others here. */
    public boolean put(Operator owner) {
        return platform.put(GatewayPayloads.of(owner), "operators", owner.operatorId());
    }

    public boolean put(Location location) {
        return operator.put(GatewayPayloads.of(location), "locations", location.locationId());
    }

    public boolean put(ChargingStation station) {
        return operator.put(GatewayPayloads.of(station), "stations", station.stationId());
    }

    public boolean put(IdToken token) {
        return operator.put(GatewayPayloads.of(token), "id-tokens", GatewayPayloads.RFID_CARD, token.uid());
    }

    @Override
    public void close() {
        http.close();
    }
}
