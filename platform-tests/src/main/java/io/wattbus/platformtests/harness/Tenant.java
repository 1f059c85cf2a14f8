package io.wattbus.platformtests.harness;

import io.wattbus.localplatform.services.Service;
import io.wattbus.simulator.fleet.ChargingStation;
import io.wattbus.simulator.fleet.StationModel;
import io.wattbus.simulator.station.Behaviour;
import io.wattbus.simulator.station.SimulatedStation;
import io.wattbus.simulator.station.StationObserver;
import io.wattbus.simulator.station.StationSettings;
import io.wattbus.simulator.wire.Handshake;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * An operator with a location and with stations and drivers of its own, provisioned by REST, so that whoever has a
 * tenant is disturbed by nobody. What it connects is disconnected with it.
 */
public final class Tenant implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final RunningPlatform platform;
    private final String operatorId;
    private final String token;
    private final AtomicInteger stationCount = new AtomicInteger();
    private final AtomicInteger tokenCount = new AtomicInteger();
    private final Queue<String> stationIds = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> disconnections = new ConcurrentLinkedQueue<>();

    private Tenant(RunningPlatform platform, String operatorId) {
        this.platform = platform;
        this.operatorId = operatorId;
        this.token = platform.tokens().forOperator(operatorId);
    }

    /** Provisions the next operator and its location. */
    public static Tenant provision(RunningPlatform platform) {
        Tenant tenant = new Tenant(platform, "FI*T%02d".formatted(COUNT.incrementAndGet()));
        tenant.gateway()
                .as(platform.tokens().forPlatform())
                .put("/api/v1/operators/" + tenant.operatorId, Documents.operator(tenant.operatorId))
                .expectSuccess();
        tenant.gateway()
                .put("/api/v1/locations/" + tenant.locationId(), Documents.location())
                .expectSuccess();
        return tenant;
    }

    public String operatorId() {
        return operatorId;
    }

    public String locationId() {
        return prefix() + "-L1";
    }

    /** The gateway's API for this operator. */
    public Rest gateway() {
        return api(Service.CHARGING_GATEWAY);
    }

    /** Billing's API for this operator. */
    public Rest billing() {
        return api(Service.BILLING_SERVICE);
    }

    /** The API of {@code service} for this operator. */
    public Rest api(Service service) {
        return Rest.of(platform.service(service).url(), token);
    }

    /** Provisions another station with two connectors. */
    public StationAccess station() {
        String stationId = "%s-S%03d".formatted(prefix(), stationCount.incrementAndGet());
        String password = stationId + "-secret-password";
        gateway()
                .put("/api/v1/stations/" + stationId, Documents.station(locationId(), password))
                .expectSuccess();
        stationIds.add(stationId);
        return new StationAccess(platform.ocppUrl(), stationId, password);
    }

    /** The stations provisioned so far. */
    public List<String> stationIds() {
        return List.copyOf(stationIds);
    }

    /** Tries to provision a station under an id that may be taken. */
    public RestAnswer claim(String stationId) {
        return gateway().put("/api/v1/stations/" + stationId, Documents.station(locationId(), stationId + "-claimed"));
    }

    /** Provisions another token that may charge. */
    public String idToken() {
        return idTokenOf(operatorId);
    }

    /** Provisions another token that may charge, of a driver of the OCPI party {@code issuer}. */
    public String idTokenOf(String issuer) {
        String uid = "04%s%08d".formatted(operatorId.substring(3), tokenCount.incrementAndGet());
        gateway()
                .put("/api/v1/id-tokens/ISO14443/" + uid, """
                        {"issuingParty": "%s", "contractId": "%s-C%s", "status": "ACCEPTED"}""".formatted(issuer, prefix(), uid))
                .expectSuccess();
        return uid;
    }

    /** Gives all stations of this operator a tariff with these elements in OCPI's form. */
    public void tariff(String elements) {
        billing()
                .put("/api/v1/tariffs/" + prefix() + "-TARIFF", """
                        {"tariff": {"currency": "EUR", "elements": [%s]}, "appliesTo": [{}]}""".formatted(elements))
                .expectSuccess();
    }

    /** Connects a station that is played by hand. */
    public Charger connect(StationAccess station) {
        return connect(station.handshake());
    }

    /** Connects with any handshake. */
    public Charger connect(Handshake handshake) {
        Charger charger = Charger.connect(platform.stations().wires(), handshake);
        disconnections.add(charger::close);
        return charger;
    }

    /** A simulated station in a hurry; it is off until it is told to connect. */
    public SimulatedStation simulate(StationAccess station) {
        return simulate(station, StationObserver.NOBODY);
    }

    /** {@link #simulate(StationAccess)} under observation. */
    public SimulatedStation simulate(StationAccess station, StationObserver observer) {
        ChargingStation installed =
                new ChargingStation(station.stationId(), locationId(), station.password(), StationModel.DC_150);
        SimulatedStation simulated = platform.stations()
                .station(StationSettings.of(station.ocpp(), installed).withBehaviour(Behaviour.prompt()), observer);
        disconnections.add(simulated::close);
        return simulated;
    }

    /** That many simulated stations, connected and accepted. */
    public List<SimulatedStation> fleet(int size, StationObserver observer) {
        List<SimulatedStation> fleet =
                Stream.generate(() -> simulate(station(), observer)).limit(size).toList();
        fleet.stream().map(SimulatedStation::connect).toList().forEach(CompletableFuture::join);
        return fleet;
    }

    @Override
    public void close() {
        disconnections.forEach(Runnable::run);
    }

    private String prefix() {
        return operatorId.replace('*', '-');
    }

    @Override
    public String toString() {
        return operatorId;
    }
}
