package io.wattbus.roaming.partner;

import io.wattbus.roaming.party.PartyId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a partner with its agreements from its row. */
final class PartnerReader {

    static final String SELECT = """
            select p.*, coalesce((select jsonb_agg(jsonb_build_object('operator', a.operator_id, 'state', a.state,
                                      'data', a.data, 'locations', a.locations) order by a.operator_id)
                                  from agreement a where a.partner_id = p.partner_id), '[]') as agreements
            from partner p""";

    private static final TypeReference<List<PartnerEndpoint>> ENDPOINTS = new TypeReference<>() {};

    private final JsonMapper json;
    private final CredentialVault vault;

    PartnerReader(JsonMapper json, CredentialVault vault) {
        this.json = json;
        this.vault = vault;
    }

    /** How roles are kept. */
    static List<Map<String, String>> write(List<PartnerRole> roles) {
        return roles.stream()
                .map(role -> Map.of("role", role.role(), "party", role.party().value()))
                .toList();
    }

    List<PartnerRole> roles(String kept) {
        return json.readTree(kept)
                .valueStream()
                .map(role -> new PartnerRole(text(role, "role"), new PartyId(text(role, "party"))))
                .toList();
    }

    Partner read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("partner_id", UUID.class);
        boolean plainTokens = row.getBoolean("plain_tokens");
        List<Agreement> agreements = json.readTree(row.getString("agreements"))
                .valueStream()
                .map(PartnerReader::agreement)
                .toList();
        return new Partner(
                id,
                new PartyId(row.getString("operator_id")),
                new PartyId(row.getString("party")),
                row.getString("name"),
                state(PartnerState.valueOf(row.getString("state")), agreements),
                roles(row.getString("roles")),
                plainTokens,
                agreements,
                connection(id, plainTokens, row));
    }

    private static PartnerState state(PartnerState kept, List<Agreement> agreements) {
        boolean active = agreements.stream().anyMatch(agreement -> agreement.state() == AgreementState.ACTIVE);
        return kept == PartnerState.REGISTERED && !active ? PartnerState.SUSPENDED : kept;
    }

    private static Agreement agreement(JsonNode kept) {
        return new Agreement(
                new PartyId(text(kept, "operator")),
                AgreementState.valueOf(text(kept, "state")),
                texts(kept.path("data")).stream().map(SharedData::valueOf).collect(Collectors.toSet()),
                Optional.of(kept.path("locations")).filter(JsonNode::isArray).map(PartnerReader::texts));
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }

    private Optional<Connection> connection(UUID id, boolean plainTokens, ResultSet row) throws SQLException {
        byte @Nullable [] token = row.getBytes("their_token");
        return token == null
                ? Optional.empty()
                : Optional.of(new Connection(
                        new CredentialsToken(vault.open(id, token).value(), plainTokens),
                        URI.create(row.getString("versions_url")),
                        row.getString("ocpi_version"),
                        json.readValue(row.getString("endpoints"), ENDPOINTS)));
    }
}
