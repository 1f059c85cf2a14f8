package io.wattbus.gateway.messagelog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ShownTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'connectorId':1,'idTag':'04A1'}                | {'connectorId':1,'idTag':'***'}
            {'csr':'-----BEGIN'}                            | {'csr':'*** (10 characters)'}
            {'certificateChain':'PEM'}                      | {'certificateChain':'*** (3 characters)'}
            {'firmware':{'location':'https://a:b@c/d','signingCertificate':'PEM'}} | {'firmware':{'location':'https://***@c/d','signingCertificate':'*** (3 characters)'}}
            {'key':'WifiPassword','value':'secret'}         | {'key':'WifiPassword','value':'***'}
            {'configurationKey':[{'key':'AuthorizationKey','readonly':false,'value':'AA'},{'key':'A','value':'1'}]} | {'configurationKey':[{'key':'AuthorizationKey','readonly':false,'value':'***'},{'key':'A','value':'1'}]}
            {'info':'a\\u0000b','n\\uD800':1.50}            | {'info':'a\uFFFDb','n\uFFFD':1.50}
            """)
    void showsNobodyNoSecretAndOnlyWhatCanBeStored(String payload, String shown) {
        assertThat(Shown.payload(JSON.readTree(json(payload)))).isEqualTo(JSON.readTree(json(shown)));
    }

    @Test
    void cutsWhatIsLong() {
        assertThat(Shown.text("x".repeat(60), 50)).isEqualTo("x".repeat(50) + "… (60 characters)");
        assertThat(Shown.text("x".repeat(50), 50)).isEqualTo("x".repeat(50));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
