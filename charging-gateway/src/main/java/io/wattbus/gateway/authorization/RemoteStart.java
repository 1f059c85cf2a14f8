package io.wattbus.gateway.authorization;

import java.util.Optional;

/**
 * A start from afar, of an operator's driver or a partner's.
 *
 * @param reference the token's party's own, which the session repeats (OCPI authorization_reference)
 */
public record RemoteStart(IdToken token, Optional<String> groupId, Optional<String> reference) {}
