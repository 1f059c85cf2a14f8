package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.configuration.ConfigurationReport;
import io.wattbus.gateway.configuration.Setting;
import io.wattbus.gateway.notice.StationNotice;
import io.wattbus.gateway.ocpp16.FakeCentralSystem.Settled;
import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.ProtocolSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeHandlersTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final FakeCentralSystem central = new FakeCentralSystem();
    private final ProtocolSession session =
            Protocols.ocpp16(central).open(Fixtures.connected(Fixtures.station(2)), true);

    static Stream<Arguments> keepsWhatAChargePointTells() {
        return Stream.of(
                told("DiagnosticsStatusNotification", "{'status':'Uploaded'}", null, "Uploaded", Map.of()),
                told("FirmwareStatusNotification", "{'status':'DownloadFailed'}", null, "DownloadFailed", Map.of()),
                told("LogStatusNotification", "{'status':'Uploading','requestId':7}", 7, "Uploading", Map.of()),
                told("SignedFirmwareStatusNotification", "{'status':'Installed'}", null, "Installed", Map.of()),
                told("SignCertificate", "{'csr':'PEM'}", null, "Pending", Map.of("csr", "PEM")),
                told(
                        "SecurityEventNotification",
                        "{'type':'SettingSystemTime','timestamp':'2026-05-01T12:00:00+02:00','techInfo':'by 2 h'}",
                        null,
                        null,
                        Map.of(
                                "type", "SettingSystemTime",
                                "timestamp", "2026-05-01T10:00:00.000Z",
                                "techInfo", "by 2 h")),
                told(
                        "DataTransfer",
                        "{'vendorId':'com.acme','messageId':'Colour','data':{'a':[1]}}",
                        null,
                        "UnknownVendorId",
                        Map.of("vendorId", "com.acme", "messageId", "Colour", "data", "{\"a\":[1]}")));
    }

    private static Arguments told(
            String action, String payload, Integer requestId, String status, Map<String, String> details) {
        return Arguments.of(
                action,
                payload,
                new StationNotice(action, Optional.ofNullable(requestId), Optional.ofNullable(status), details, NOW));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void keepsWhatAChargePointTells(String action, String payload, StationNotice notice) {
        session.answer(new Call("1", action, Json.object(payload)), NOW);

        assertThat(central.reports).containsExactly(notice);
    }

    @Test
    void keepsNoMoreThanAPartOfLongData() {
        session.answer(
                new Call("1", "DataTransfer", Json.object("{'vendorId':'com.acme','data':'" + "x".repeat(9000) + "'}")),
                NOW);

        assertThat(central.reports)
                .singleElement()
                .isInstanceOfSatisfying(
                        StationNotice.class,
                        notice -> assertThat(notice.details().get("data")).hasSize(4096));
    }

    @Test
    void keepsAllSettingsThatAChargePointReports() {
        answered("GetConfiguration", "{}", "{'configurationKey':[{'key':'A','readonly':true,'value':'1'}]}");

        assertThat(central.reports)
                .containsExactly(new ConfigurationReport(
                        true, List.of(new Setting("A", Optional.of("1"), true)), List.of(), NOW));
    }

    @Test
    void keepsThoseSettingsThatItWasAskedFor() {
        answered(
                "GetConfiguration",
                "{'key':['A','B']}",
                "{'configurationKey':[{'key':'A','readonly':false}],'unknownKey':['B']}");

        assertThat(central.reports)
                .containsExactly(new ConfigurationReport(
                        false, List.of(new Setting("A", Optional.empty(), false)), List.of("B"), NOW));
    }

    @Test
    void knowsThatACertificateWasDelivered() {
        answered("CertificateSigned", "{'certificateChain':'PEM'}", "{'status':'Rejected'}");
        assertThat(central.reports).isEmpty();

        answered("CertificateSigned", "{'certificateChain':'PEM'}", "{'status':'Accepted'}");
        assertThat(central.reports).containsExactly(new Settled("SignCertificate", "Pending", "Signed"));
    }

    private void answered(String action, String request, String response) {
        session.command(action).orElseThrow().heard(Json.object(request), Json.object(response), NOW);
    }
}
