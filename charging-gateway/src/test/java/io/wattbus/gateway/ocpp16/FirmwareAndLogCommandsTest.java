package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.rpc.Command;
import io.wattbus.gateway.rpc.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands of the Firmware Management profile and those that come after them in the security whitepaper. */
class FirmwareAndLogCommandsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GetDiagnostics       | {'location':'ftp://files.example.com/logs'}
            GetDiagnostics       | {'location':'ftp://files.example.com/logs','retries':3,'retryInterval':60,'startTime':'2026-05-01T10:00:00Z','stopTime':'2026-05-02T10:00:00Z'}
            UpdateFirmware       | {'location':'https://fw.example.com/1','retrieveDate':'2026-05-01T10:00:00Z','retries':3,'retryInterval':60}
            GetLog               | {'log':{'remoteLocation':'ftp://files.example.com/logs','oldestTimestamp':'2026-05-01T10:00:00Z'},'logType':'SecurityLog','requestId':1,'retries':3,'retryInterval':60}
            SignedUpdateFirmware | {'requestId':1,'firmware':{'location':'https://fw.example.com/1','retrieveDateTime':'2026-05-01T10:00:00Z','signingCertificate':'C','signature':'S'}}
            """)
    void sendsWhatIsAsSpecified(String action, String request) {
        assertThat(command(action).faultOf(Json.object(request))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GetDiagnostics       | {'location':'logs'}                                                                                                                     | location is not an absolute URI
            GetDiagnostics       | {'location':'ftp://files example'}                                                                                                      | location is not an absolute URI
            GetDiagnostics       | {}                                                                                                                                      | location is missing
            UpdateFirmware       | {'location':'https://fw.example.com/1'}                                                                                                 | retrieveDate is missing
            UpdateFirmware       | {'location':'https://fw.example.com/1','retrieveDate':'tomorrow'}                                                                       | retrieveDate is not a time of ISO 8601
            GetLog               | {'log':{},'logType':'SecurityLog','requestId':1}                                                                                        | log.remoteLocation is missing
            GetLog               | {'log':{'remoteLocation':'x'},'logType':'All','requestId':1}                                                                            | logType is not a value of its enumeration
            SignedUpdateFirmware | {'firmware':{'location':'https://fw.example.com/1','retrieveDateTime':'2026-05-01T10:00:00Z','signingCertificate':'C','signature':'S'}} | requestId is missing
            SignedUpdateFirmware | {'requestId':1,'firmware':{'location':'https://fw.example.com/1','retrieveDateTime':'2026-05-01T10:00:00Z','signingCertificate':'C'}}   | firmware.signature is missing
            """)
    void sendsNothingElse(String action, String request, String fault) {
        assertThat(command(action).faultOf(Json.object(request)))
                .map(Violation::description)
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GetDiagnostics       | {}                                               | true
            GetDiagnostics       | {'fileName':'a.zip'}                             | true
            GetDiagnostics       | {'fileName':[]}                                  | false
            UpdateFirmware       | {}                                               | true
            UpdateFirmware       | {'status':'Accepted'}                            | true
            GetLog               | {'status':'AcceptedCanceled','filename':'a.zip'} | true
            GetLog               | {'filename':'a.zip'}                             | false
            SignedUpdateFirmware | {'status':'InvalidCertificate'}                  | true
            SignedUpdateFirmware | {'status':'Scheduled'}                           | false
            """)
    void knowsAResponseWhenItSeesOne(String action, String response, boolean valid) {
        assertThat(command(action).faultOfResponse(Json.object(response)).isEmpty())
                .isEqualTo(valid);
    }

    private static Command command(String action) {
        return Protocols.ocpp16(new FakeCentralSystem())
                .open(Fixtures.connected(Fixtures.station(2)), true)
                .command(action)
                .orElseThrow();
    }
}
