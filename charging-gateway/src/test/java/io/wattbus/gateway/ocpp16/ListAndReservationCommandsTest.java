package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.rpc.Command;
import io.wattbus.gateway.rpc.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands of the Local Auth List Management and Reservation profiles. */
class ListAndReservationCommandsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GetLocalListVersion | {}
            SendLocalList       | {'listVersion':1,'updateType':'Full'}
            SendLocalList       | {'listVersion':2,'updateType':'Differential','localAuthorizationList':[{'idTag':'A'},{'idTag':'B','idTagInfo':{'status':'Accepted','parentIdTag':'G','expiryDate':'2027-01-01T00:00:00Z'}}]}
            ReserveNow          | {'connectorId':0,'expiryDate':'2026-05-01T11:00:00Z','idTag':'A','reservationId':7}
            ReserveNow          | {'connectorId':1,'expiryDate':'2026-05-01T11:00:00+02:00','idTag':'A','parentIdTag':'G','reservationId':7}
            CancelReservation   | {'reservationId':7}
            """)
    void sendsWhatIsAsSpecified(String action, String request) {
        assertThat(command(action).faultOf(Json.object(request))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GetLocalListVersion | {'listVersion':1}                                                                                            | listVersion is not a field of this message
            SendLocalList       | {'updateType':'Full'}                                                                                        | listVersion is missing
            SendLocalList       | {'listVersion':1,'updateType':'Full','localAuthorizationList':[{'idTagInfo':{'status':'Accepted'}}]}         | localAuthorizationList[0].idTag is missing
            SendLocalList       | {'listVersion':1,'updateType':'Full','localAuthorizationList':[{'idTag':'A','idTagInfo':{'status':'Fine'}}]} | localAuthorizationList[0].idTagInfo.status is not a value of its enumeration
            SendLocalList       | {'listVersion':1,'updateType':'Differential','localAuthorizationList':[{'idTag':'A'},{'idTag':'a'}]}         | localAuthorizationList has an idTag more than once
            ReserveNow          | {'connectorId':0,'expiryDate':'2026-05-01T11:00:00','idTag':'A','reservationId':7}                           | expiryDate is not a time of ISO 8601
            ReserveNow          | {'connectorId':0,'idTag':'A','reservationId':7}                                                              | expiryDate is missing
            ReserveNow          | {'connectorId':0,'expiryDate':'2026-05-01T11:00:00Z','idTag':'123456789012345678901','reservationId':7}      | idTag has more than 20 characters
            CancelReservation   | {'reservationId':'7'}                                                                                        | reservationId must be a number
            """)
    void sendsNothingElse(String action, String request, String fault) {
        assertThat(command(action).faultOf(Json.object(request)))
                .map(Violation::description)
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GetLocalListVersion | {'listVersion':-1}           | true
            GetLocalListVersion | {'listVersion':'12'}         | true
            GetLocalListVersion | {}                           | false
            SendLocalList       | {'status':'VersionMismatch'} | true
            SendLocalList       | {'status':'Rejected'}        | false
            ReserveNow          | {'status':'Occupied'}        | true
            ReserveNow          | {'status':'Reserved'}        | false
            CancelReservation   | {'status':'Rejected'}        | true
            CancelReservation   | {'status':'Unknown'}         | false
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
