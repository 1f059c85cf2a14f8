package io.wattbus.roaming.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.Api;
import io.wattbus.roaming.testing.Drivers;
import io.wattbus.roaming.testing.Fixtures;
import io.wattbus.roaming.testing.OcpiExchange;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.roaming.testing.RoamingPartner;
import io.wattbus.roaming.testing.World;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Partners' lists of tokens, which are read page by page, however odd the partner is. */
@RoamingIntegrationTest
class TokenListIT {

    private static final int TOKENS = 35;

    private final World world;
    private final JdbcClient jdbc;
    private final RoamingPartner partner = new RoamingPartner(Fixtures.party());
    private final List<JsonNode> tokens = new ArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Manner manner = Manner.AS_WRITTEN;

    /** How it gives its list. */
    enum Manner {
        AS_WRITTEN,
        LINKS_WITHOUT_ITS_PORT,
        RELATIVE_LINKS,
        TOTAL_WITHOUT_LINKS,
        LINK_ON_THE_LAST_PAGE,
        FAILS_WITH_500,
        TRUNCATES,
        NO_LIST,
        LINKS_ELSEWHERE,
        LINKS_IN_A_CIRCLE,
        LINKS_WITHOUT_END
    }

    TokenListIT(World world, JdbcClient jdbc) {
        this.world = world;
        this.jdbc = jdbc;
        for (int i = 0; i < TOKENS; i++) {
            tokens.add(Drivers.token(partner.party, "CARD" + i));
        }
        partner.serves("tokens", this::list);
    }

    @AfterEach
    void leave() {
        world.api.partner(partner.tokenForUs, "DELETE", "/ocpi/2.2.1/credentials", null);
        partner.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {
                "AS_WRITTEN",
                "LINKS_WITHOUT_ITS_PORT",
                "RELATIVE_LINKS",
                "TOTAL_WITHOUT_LINKS",
                "LINK_ON_THE_LAST_PAGE"
            })
    void allOfItIsReadAfterTheRegistration(Manner how) {
        manner = how;
        world.registered(Fixtures.operator(), partner);

        await().untilAsserted(() -> assertThat(known()).isEqualTo(TOKENS));
        await().untilAsserted(() -> assertThat(state("full_at")).isPresent());
        assertThat(asked).allMatch(from -> from.isEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {
                "FAILS_WITH_500",
                "TRUNCATES",
                "NO_LIST",
                "LINKS_ELSEWHERE",
                "LINKS_IN_A_CIRCLE",
                "LINKS_WITHOUT_END"
            })
    void aListThatCannotBeReadIsReadWhenItCan(Manner how) {
        manner = how;
        world.registered(Fixtures.operator(), partner);
        await().untilAsserted(() -> assertThat(state("last_error")).isPresent());
        assertThat(state("full_at")).isEmpty();

        manner = Manner.AS_WRITTEN;

        await().untilAsserted(() -> assertThat(known()).isEqualTo(TOKENS));
        await().untilAsserted(() -> assertThat(state("full_at")).isPresent());
        assertThat(state("last_error")).isEmpty();
    }

    @Test
    void whatIsNoTokenOrAnothersIsPassedOver() {
        tokens.add(Drivers.token("NL*TNM", "FOREIGN"));
        tokens.add(Drivers.token(partner.party, "NO-TYPE").put("type", "CARD"));
        tokens.add(Api.JSON.createObjectNode().put("uid", 1));
        tokens.add(Api.JSON.createArrayNode());
        tokens.add(Drivers.token(partner.party, "card0"));
        world.registered(Fixtures.operator(), partner);

        await().untilAsserted(() -> assertThat(state("full_at")).isPresent());
        assertThat(known()).isEqualTo(TOKENS);
    }

    @Test
    void laterOnlyWhatHasChangedIsAskedForAndAfterANewRegistrationAll() {
        world.registered(Fixtures.operator(), partner);
        await().untilAsserted(() -> assertThat(state("full_at")).isPresent());
        asked.clear();

        jdbc.sql("update partner_list set due_at = now() where module = 'tokens' and partner_id in "
                        + "(select partner_id from partner where party = ?)")
                .param(partner.party)
                .update();

        await().untilAsserted(() -> assertThat(asked).isNotEmpty());
        assertThat(asked).allMatch(from -> from.endsWith("Z"));
        asked.clear();
        assertThat(partner.renew(world.api).code()).isEqualTo(1000);
        await().untilAsserted(() -> assertThat(asked).isNotEmpty().allMatch(from -> from.isEmpty()));
    }

    private void list(OcpiExchange exchange) throws IOException {
        String from = exchange.param("date_from");
        asked.add(from);
        int offset = number(exchange.param("offset"), 0);
        int limit = number(exchange.param("limit"), 10);
        int end = Math.min(offset + limit, tokens.size());
        ArrayNode page = Api.JSON.createArrayNode();
        tokens.subList(Math.min(offset, end), end).forEach(page::add);
        String next = "?offset=" + end + "&limit=" + limit + (from.isEmpty() ? "" : "&date_from=" + from);
        boolean more = end < tokens.size();
        switch (manner) {
            case AS_WRITTEN -> link(exchange, more, partner.address("tokens", next));
            case LINKS_WITHOUT_ITS_PORT ->
                link(
                        exchange,
                        more,
                        partner.address("tokens", next)
                                .replaceAll(":[0-9]+/", "/")
                                .replace("http:", "https:"));
            case RELATIVE_LINKS -> link(exchange, more, "?offset=" + end);
            case TOTAL_WITHOUT_LINKS -> exchange.with("X-Total-Count", Integer.toString(tokens.size()));
            case LINK_ON_THE_LAST_PAGE -> link(exchange, true, partner.address("tokens", next));
            case LINKS_ELSEWHERE -> link(exchange, true, "http://elsewhere.example/tokens");
            case LINKS_IN_A_CIRCLE -> link(exchange, true, partner.address("tokens", "?offset=0&limit=10"));
            case LINKS_WITHOUT_END -> link(exchange, true, partner.address("tokens", "?x=" + asked.size()));
            case FAILS_WITH_500 -> {
                exchange.answer(500, 3000, "Broken", null);
                return;
            }
            case TRUNCATES -> {
                exchange.answer(200, "{\"status_code\": 1000, \"data\": [{\"uid\"");
                return;
            }
            case NO_LIST -> {
                exchange.accept(Api.JSON.createObjectNode());
                return;
            }
        }
        exchange.accept(page);
    }

    private static void link(OcpiExchange exchange, boolean more, String url) {
        if (more) {
            exchange.with("Link", "<" + url + ">; rel=\"next\"");
        }
    }

    private static int number(String text, int otherwise) {
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    private int known() {
        return jdbc.sql("select count(*) from token where party = ?")
                .param(partner.party)
                .query(Integer.class)
                .single();
    }

    private Optional<String> state(String column) {
        return jdbc
                .sql("select l." + column
                        + "::text as value from partner_list l join partner using (partner_id) where party = ?")
                .param(partner.party)
                .query((row, n) -> Optional.ofNullable(row.getString("value")))
                .list()
                .stream()
                .findFirst()
                .flatMap(value -> value);
    }
}
