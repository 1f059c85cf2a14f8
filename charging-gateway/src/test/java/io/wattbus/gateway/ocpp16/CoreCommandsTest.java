package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.rpc.Command;
import io.wattbus.gateway.rpc.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands of the Core profile that change a charge point or ask about it. */
class CoreCommandsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ChangeAvailability  | {'connectorId':0,'type':'Inoperative'}
            ChangeConfiguration | {'key':'HeartbeatInterval','value':'300'}
            ChangeConfiguration | {'key':'Vendor','value':''}
            ClearCache          | {}
            DataTransfer        | {'vendorId':'com.acme'}
            DataTransfer        | {'vendorId':'com.acme','messageId':'Colour','data':'green'}
            GetConfiguration    | {}
            GetConfiguration    | {'key':[]}
            GetConfiguration    | {'key':['A','B']}
            TriggerMessage      | {'requestedMessage':'StatusNotification','connectorId':1}
            TriggerMessage      | {'requestedMessage':'Heartbeat'}
            """)
    void sendsWhatIsAsSpecified(String action, String request) {
        assertThat(command(action).faultOf(Json.object(request))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ChangeAvailability  | {'connectorId':-1,'type':'Operative'}                                     | connectorId is out of range
            ChangeAvailability  | {'connectorId':1,'type':'Broken'}                                         | type is not a value of its enumeration
            ChangeConfiguration | {'key':'HeartbeatInterval','value':300}                                   | value must be a string
            ChangeConfiguration | {'key':'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx','value':'1'} | key has more than 50 characters
            ClearCache          | {'all':true}                                                              | all is not a field of this message
            DataTransfer        | {'messageId':'Colour'}                                                    | vendorId is missing
            DataTransfer        | {'vendorId':'com.acme','data':{'a':1}}                                    | data must be a string
            GetConfiguration    | {'key':'A'}                                                               | key must be an array
            GetConfiguration    | {'key':['A',1]}                                                           | key[1] must be a string
            GetConfiguration    | {'key':null}                                                              | key must not be null
            TriggerMessage      | {'requestedMessage':'Authorize'}                                          | requestedMessage is not a value of its enumeration
            TriggerMessage      | {'requestedMessage':'MeterValues','connectorId':0}                        | connectorId is out of range
            """)
    void sendsNothingElse(String action, String request, String fault) {
        assertThat(command(action).faultOf(Json.object(request)))
                .map(Violation::description)
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ChangeAvailability  | {'status':'Scheduled'}                                                                                         | true
            ChangeAvailability  | {'status':'NotSupported'}                                                                                      | false
            ChangeConfiguration | {'status':'RebootRequired'}                                                                                    | true
            ChangeConfiguration | {'status':'Scheduled'}                                                                                         | false
            ClearCache          | {'status':'Rejected'}                                                                                          | true
            ClearCache          | {}                                                                                                             | false
            DataTransfer        | {'status':'UnknownMessageId'}                                                                                  | true
            DataTransfer        | {'status':'Accepted','data':{'a':1}}                                                                           | true
            DataTransfer        | {'data':'a'}                                                                                                   | false
            GetConfiguration    | {}                                                                                                             | true
            GetConfiguration    | {'configurationKey':[{'key':'A','readonly':false,'value':'1'},{'key':'B','readonly':true}],'unknownKey':['C']} | true
            GetConfiguration    | {'configurationKey':[{'key':'A'}]}                                                                             | false
            GetConfiguration    | {'configurationKey':[{'key':'A','readonly':'yes'}]}                                                            | false
            TriggerMessage      | {'status':'NotImplemented'}                                                                                    | true
            TriggerMessage      | {'status':'Failed'}                                                                                            | false
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
