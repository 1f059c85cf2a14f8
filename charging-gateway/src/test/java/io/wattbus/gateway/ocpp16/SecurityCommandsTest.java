package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.rpc.Command;
import io.wattbus.gateway.rpc.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The security whitepaper's commands about certificates, and its trigger. */
class SecurityCommandsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CertificateSigned          | {'certificateChain':'-----BEGIN CERTIFICATE-----'}
            InstallCertificate         | {'certificateType':'CentralSystemRootCertificate','certificate':'-----BEGIN CERTIFICATE-----'}
            GetInstalledCertificateIds | {'certificateType':'ManufacturerRootCertificate'}
            DeleteCertificate          | {'certificateHashData':{'hashAlgorithm':'SHA256','issuerNameHash':'ab','issuerKeyHash':'cd','serialNumber':'FFF'}}
            ExtendedTriggerMessage     | {'requestedMessage':'SignChargePointCertificate'}
            ExtendedTriggerMessage     | {'requestedMessage':'MeterValues','connectorId':1}
            """)
    void sendsWhatIsAsSpecified(String action, String request) {
        assertThat(command(action).faultOf(Json.object(request))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CertificateSigned          | {}                                                                                                                | certificateChain is missing
            InstallCertificate         | {'certificateType':'V2GRootCertificate','certificate':'C'}                                                        | certificateType is not a value of its enumeration
            GetInstalledCertificateIds | {}                                                                                                                | certificateType is missing
            DeleteCertificate          | {'certificateHashData':{'hashAlgorithm':'MD5','issuerNameHash':'ab','issuerKeyHash':'cd','serialNumber':'FFF'}}   | certificateHashData.hashAlgorithm is not a value of its enumeration
            DeleteCertificate          | {'certificateHashData':{'hashAlgorithm':'SHA256','issuerNameHash':'ab','issuerKeyHash':'cd','serialNumber':4095}} | certificateHashData.serialNumber must be a string
            ExtendedTriggerMessage     | {'requestedMessage':'DiagnosticsStatusNotification'}                                                              | requestedMessage is not a value of its enumeration
            """)
    void sendsNothingElse(String action, String request, String fault) {
        assertThat(command(action).faultOf(Json.object(request)))
                .map(Violation::description)
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CertificateSigned          | {'status':'Rejected'}                                                                                                                    | true
            CertificateSigned          | {'status':'Failed'}                                                                                                                      | false
            InstallCertificate         | {'status':'Failed'}                                                                                                                      | true
            InstallCertificate         | {'status':'NotFound'}                                                                                                                    | false
            GetInstalledCertificateIds | {'status':'NotFound'}                                                                                                                    | true
            GetInstalledCertificateIds | {'status':'Accepted','certificateHashData':[{'hashAlgorithm':'SHA256','issuerNameHash':'ab','issuerKeyHash':'cd','serialNumber':'FFF'}]} | true
            GetInstalledCertificateIds | {'status':'Accepted','certificateHashData':[]}                                                                                           | false
            DeleteCertificate          | {'status':'NotFound'}                                                                                                                    | true
            DeleteCertificate          | {'status':'Unknown'}                                                                                                                     | false
            ExtendedTriggerMessage     | {'status':'Accepted'}                                                                                                                    | true
            ExtendedTriggerMessage     | {}                                                                                                                                       | false
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
