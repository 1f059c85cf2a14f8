package io.wattbus.gateway.ocpp16;

import java.util.Optional;

/**
 * The stop was received (OCPP 1.6 §6.50).
 *
 * @param idTagInfo about the idTag that stopped it, if one did
 */
record StopTransactionResponse(Optional<IdTagInfo> idTagInfo) {}
