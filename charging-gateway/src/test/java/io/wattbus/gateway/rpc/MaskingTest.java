package io.wattbus.gateway.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MaskingTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'connectorId':1,'idTag':'04A1'}                       | {'connectorId':1,'idTag':'***'}
            {'idTagInfo':{'status':'Accepted','parentIdTag':'G'}}  | {'idTagInfo':{'status':'Accepted','parentIdTag':'***'}}
            {'localAuthorizationList':[{'idTag':'A'},{'idTag':'B'}]} | {'localAuthorizationList':[{'idTag':'***'},{'idTag':'***'}]}
            {'idToken':{'idToken':'04A1','type':'ISO14443'}}       | {'idToken':'***'}
            {'key':'AuthorizationKey','value':'secret'}            | {'key':'AuthorizationKey','value':'***'}
            {'key':'WifiPassword','value':'secret'}                | {'key':'WifiPassword','value':'***'}
            {'key':'HeartbeatInterval','value':'60'}               | {'key':'HeartbeatInterval','value':'60'}
            {'location':'ftp://me:secret@host/path'}               | {'location':'ftp://***@host/path'}
            {'vendorId':'acme','data':'anything'}                  | {'vendorId':'acme','data':'***'}
            """)
    void showsNobodyAndNoSecret(String payload, String shown) {
        assertThat(Masking.of(JSON.readTree(json(payload)))).isEqualTo(JSON.readTree(json(shown)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            No connector 7                                     | No connector 7
            Card 04A1 is not on the list                       | Card *** is not on the list
            Cards 04a1b2 and 04a1                              | Cards *** and ***
            Not implemented: {'idTag':'04A1','expiryDate':'x'} | Not implemented: ***
            Cannot reach ftp://me:secret@host/path             | Cannot reach ftp://***@host/path
            No such member: secret words                       | No such member: ***
            """)
    void showsNobodyInWhatAStationSaysOfARequest(String said, String shown) {
        JsonNode request = JSON.readTree(
                json(
                        "{'connectorId':7,'list':[{'idTag':'04A1'},{'idTag':'04A1B2'}],'setting':{'key':'AuthorizationKey','value':'secret words'}}"));

        assertThat(Masking.of(said, request)).isEqualTo(shown);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
