package io.wattbus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.connection.OcppListener;
import io.wattbus.gateway.connection.TestStation;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each message of OCPP 1.6 through the outside interfaces: the operator's API and the station's socket. */
@RunningGateway
class EveryMessageIT {

    @Autowired
    private OcppListener listener;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final String stationId = "EM-" + UUID.randomUUID();
    private Api operator;
    private TestStation station;

    @BeforeEach
    void provisionAndBoot() throws InterruptedException {
        Fixtures.registered(jdbc, Fixtures.station(1));
        operator = Api.on(port).with(Tokens.of("FI*WAT", "stations:read", "stations:write", "commands:write"));
        assertThat(operator.put("/api/v1/stations/" + stationId, """
                {"locationId":"HEL-1","securityProfile":0,"evses":[{"evseNumber":1,"connectors":[
                 {"connectorNumber":1,"standard":"IEC_62196_T2","format":"SOCKET","powerType":"AC_3_PHASE",
                  "maxVoltageV":230,"maxAmperageA":32,"maxPowerW":22000}]}]}""").status()).isEqualTo(201);
        station = TestStation.connect(listener.port(), stationId, null, "ocpp1.6");
        assertThat(station.ask(
                        "[2,\"b\",\"BootNotification\",{\"chargePointVendor\":\"Acme\",\"chargePointModel\":\"One\"}]"))
                .contains("Accepted");
    }

    @AfterEach
    void disconnect() {
        station.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CancelReservation          | {'reservationId':7} | {'status':'Accepted'}
            CertificateSigned          | {'certificateChain':'PEM'} | {'status':'Accepted'}
            ChangeAvailability         | {'connectorId':0,'type':'Operative'} | {'status':'Accepted'}
            ChangeConfiguration        | {'key':'A','value':'1'} | {'status':'Accepted'}
            ClearCache                 | {} | {'status':'Accepted'}
            ClearChargingProfile       | {} | {'status':'Accepted'}
            DataTransfer               | {'vendorId':'com.acme'} | {'status':'Accepted'}
            DeleteCertificate          | {'certificateHashData':{'hashAlgorithm':'SHA256','issuerNameHash':'ab','issuerKeyHash':'cd','serialNumber':'FFF'}} | {'status':'Accepted'}
            ExtendedTriggerMessage     | {'requestedMessage':'Heartbeat'} | {'status':'Accepted'}
            GetCompositeSchedule       | {'connectorId':0,'duration':60} | {'status':'Rejected'}
            GetConfiguration           | {} | {'configurationKey':[{'key':'A','readonly':false,'value':'1'}]}
            GetDiagnostics             | {'location':'ftp://files.example.com/'} | {}
            GetInstalledCertificateIds | {'certificateType':'CentralSystemRootCertificate'} | {'status':'NotFound'}
            GetLocalListVersion        | {} | {'listVersion':0}
            GetLog                     | {'log':{'remoteLocation':'ftp://files.example.com/'},'logType':'SecurityLog','requestId':1} | {'status':'Accepted'}
            InstallCertificate         | {'certificateType':'ManufacturerRootCertificate','certificate':'PEM'} | {'status':'Accepted'}
            RemoteStartTransaction     | {'idTag':'A'} | {'status':'Accepted'}
            RemoteStopTransaction      | {'transactionId':1} | {'status':'Rejected'}
            ReserveNow                 | {'connectorId':1,'expiryDate':'2027-05-01T10:00:00Z','idTag':'A','reservationId':7} | {'status':'Accepted'}
            Reset                      | {'type':'Soft'} | {'status':'Accepted'}
            SendLocalList              | {'listVersion':1,'updateType':'Full'} | {'status':'Accepted'}
            SetChargingProfile         | {'connectorId':0,'csChargingProfiles':{'chargingProfileId':1,'stackLevel':0,'chargingProfilePurpose':'TxDefaultProfile','chargingProfileKind':'Relative','chargingSchedule':{'chargingRateUnit':'A','chargingSchedulePeriod':[{'startPeriod':0,'limit':16.1}]}}} | {'status':'Accepted'}
            SignedUpdateFirmware       | {'requestId':1,'firmware':{'location':'https://fw.example.com/1','retrieveDateTime':'2026-05-01T10:00:00Z','signingCertificate':'PEM','signature':'AA=='}} | {'status':'Accepted'}
            TriggerMessage             | {'requestedMessage':'Heartbeat'} | {'status':'Accepted'}
            UnlockConnector            | {'connectorId':1} | {'status':'Unlocked'}
            UpdateFirmware             | {'location':'https://fw.example.com/1','retrieveDate':'2026-05-01T10:00:00Z'} | {}
            """)
    void reachesTheStationAndItsResponseTheOperator(String action, String request, String response)
            throws InterruptedException {
        CompletableFuture<Api.Answer> answer = CompletableFuture.supplyAsync(() -> command(action, request));

        String call = station.next();
        station.send("[3,\"" + call.split("\"", -1)[1] + "\"," + json(response) + "]");

        assertThat(call).endsWith("\"" + action + "\"," + json(request) + "]");
        assertThat(answer.join().status()).isEqualTo(200);
        assertThat(answer.join().body()).hasToString(json(response));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Authorize                        | {'idTag':'NOBODY'} | Invalid
            DataTransfer                     | {'vendorId':'com.acme'} | UnknownVendorId
            DiagnosticsStatusNotification    | {'status':'Uploaded'} | {}
            FirmwareStatusNotification       | {'status':'Installed'} | {}
            Heartbeat                        | {} | currentTime
            LogStatusNotification            | {'status':'Uploaded','requestId':1} | {}
            MeterValues                      | {'connectorId':0,'meterValue':[{'timestamp':'2026-05-01T10:00:00Z','sampledValue':[{'value':'1'}]}]} | {}
            SecurityEventNotification        | {'type':'FirmwareUpdated','timestamp':'2026-05-01T10:00:00Z'} | {}
            SignCertificate                  | {'csr':'PEM'} | Accepted
            SignedFirmwareStatusNotification | {'status':'Installed','requestId':1} | {}
            StatusNotification               | {'connectorId':0,'errorCode':'NoError','status':'Available'} | {}
            StartTransaction                 | {'connectorId':1,'idTag':'NOBODY','meterStart':1,'timestamp':'2026-05-01T10:00:00Z'} | transactionId
            StopTransaction                  | {'transactionId':0,'meterStop':2,'timestamp':'2026-05-01T10:01:00Z'} | {}
            """)
    void isAnswered(String action, String payload, String answer) throws InterruptedException {
        assertThat(station.ask("[2,\"1\",\"" + action + "\"," + json(payload) + "]"))
                .startsWith("[3,\"1\",")
                .contains(answer);
    }

    @Test
    void whatAStationReportsCanBeRead() throws InterruptedException {
        reachesTheStationAndItsResponseTheOperator(
                "GetConfiguration", "{}", "{'configurationKey':[{'key':'A','readonly':false,'value':'1'}]}");
        isAnswered("SignCertificate", "{'csr':'PEM'}", "Accepted");
        assertThat(operator.get(path("/notices")).at("/items/0/status")).isEqualTo("Pending");
        reachesTheStationAndItsResponseTheOperator(
                "CertificateSigned", "{'certificateChain':'PEM'}", "{'status':'Accepted'}");

        assertThat(operator.get(path("/configuration")).at("/settings/0/value")).isEqualTo("1");
        assertThat(operator.get(path("/notices?action=SignCertificate")).at("/items/0/status"))
                .isEqualTo("Signed");
    }

    private Api.Answer command(String action, String payload) {
        return operator.post(path("/commands/" + action), json(payload));
    }

    private String path(String rest) {
        return "/api/v1/stations/" + stationId + rest;
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
