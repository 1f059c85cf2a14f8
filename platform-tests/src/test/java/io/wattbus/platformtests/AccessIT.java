package io.wattbus.platformtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.localplatform.token.Scope;
import io.wattbus.localplatform.token.Tokens;
import io.wattbus.platformtests.harness.Rest;
import io.wattbus.platformtests.harness.RestAnswer;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operators' APIs are for those with a good token, and each operator sees what is his. */
@OnPlatform
class AccessIT {

    private static final String STATIONS = "/api/v1/stations";
    private static final String TARIFFS = "/api/v1/tariffs";

    @Test
    void withoutATokenNobodyGetsAnything(Tenant tenant) {
        assertProblem(tenant.gateway().anonymous().get(STATIONS), 401);
        assertProblem(tenant.billing().anonymous().get(TARIFFS), 401);
    }

    @Test
    void anExpiredTokenIsNone(RunningPlatform platform, Tenant tenant) {
        String expired =
                platform.tokens().issue(Optional.of(tenant.operatorId()), Scope.ofOperators(), Duration.ofHours(-1));

        assertProblem(tenant.gateway().as(expired).get(STATIONS), 401);
        assertProblem(tenant.billing().as(expired).get(TARIFFS), 401);
    }

    @Test
    void aTokenOfAnotherKeyIsNone(Tenant tenant, @TempDir Path elsewhere) {
        String foreign = Tokens.in(elsewhere).forOperator(tenant.operatorId());

        assertProblem(tenant.gateway().as(foreign).get(STATIONS), 401);
        assertProblem(tenant.billing().as(foreign).get(TARIFFS), 401);
    }

    @Test
    void aTokenWithoutTheScopeIsRefused(RunningPlatform platform, Tenant tenant) {
        String readOnly = platform.tokens()
                .issue(
                        Optional.of(tenant.operatorId()),
                        Set.of(Scope.STATIONS_READ, Scope.TARIFFS_READ),
                        Duration.ofHours(1));

        assertThat(tenant.gateway().as(readOnly).get(STATIONS).status()).isEqualTo(200);
        assertProblem(tenant.gateway().as(readOnly).put(STATIONS + "/X", "{}"), 403);
        assertThat(tenant.billing().as(readOnly).get(TARIFFS).status()).isEqualTo(200);
        assertProblem(tenant.billing().as(readOnly).put(TARIFFS + "/X", "{}"), 403);
        assertProblem(tenant.gateway().put("/api/v1/operators/FI*NEW", "{}"), 403);
    }

    @Test
    void whatIsAnotherOperatorsIsNotThere(RunningPlatform platform, Tenant tenant) {
        StationAccess station = tenant.station();
        Rest stranger = Tenant.provision(platform).gateway();

        assertThat(tenant.gateway().get(STATIONS + "/" + station.stationId()).status())
                .isEqualTo(200);
        assertProblem(stranger.get(STATIONS + "/" + station.stationId()), 404);
        assertProblem(stranger.get("/api/v1/locations/" + tenant.locationId()), 404);
        assertThat(stranger.get(STATIONS).json().at("/items")).isEmpty();
    }

    @Test
    void aStationOfAnotherOperatorCannotBeTakenOver(RunningPlatform platform, Tenant tenant) {
        StationAccess station = tenant.station();
        Tenant stranger = Tenant.provision(platform);

        RestAnswer clash = stranger.claim(station.stationId());

        assertProblem(clash, 409);
        assertThat(clash.body()).doesNotContain(tenant.operatorId());
    }

    @Test
    void aTokenWithoutAnOperatorReadsNothing(RunningPlatform platform, Tenant tenant) {
        String nobody = platform.tokens().issue(Optional.empty(), Scope.ofOperators(), Duration.ofHours(1));

        assertThat(tenant.gateway().as(nobody).get(STATIONS).status()).isIn(403, 404);
        assertThat(tenant.billing().as(nobody).get(TARIFFS).status()).isIn(403, 404);
    }

    @Test
    void theApisDescribeThemselvesToEverybody(Tenant tenant) {
        Stream.of(tenant.gateway(), tenant.billing())
                .map(Rest::anonymous)
                .forEach(service ->
                        assertThat(service.get("/v3/api-docs").text("/openapi")).startsWith("3."));
        assertThat(tenant.gateway().get("/v3/api-docs").json().at("/paths")).hasSizeGreaterThan(5);
    }

    private static void assertProblem(RestAnswer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
