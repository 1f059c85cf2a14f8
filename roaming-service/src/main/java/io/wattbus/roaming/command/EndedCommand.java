package io.wattbus.roaming.command;

import io.wattbus.roaming.party.PartyId;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * A command whose partner is to be told what became of it.
 *
 * @param party that wanted it
 * @param attempts at telling, this one included
 */
public record EndedCommand(
        UUID commandId,
        UUID partnerId,
        PartyId operatorId,
        PartyId party,
        CommandType type,
        Optional<String> evseUid,
        CommandOutcome outcome,
        URI responseUrl,
        int attempts) {}
