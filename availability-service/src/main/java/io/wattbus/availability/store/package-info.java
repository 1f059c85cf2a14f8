/**
 * What this service has in Redis, and whether Redis has it. Everything is JSON in UTF-8, times in ISO 8601.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><td>{@code availability:station:<stationId>}</td><td>hash, the unit of compare-and-set: {@code version} (up by one
 * with each write), {@code station} (operatorId, connection, wholeStation, lastHeardAt), and for each EVSE
 * {@code evse:<evseUid>} (locationId, connectors, session with sessionId and running, reservation, status,
 * statusUpdatedAt, revision)</td></tr>
 * <tr><td>{@code availability:location:<operatorId>/<locationId>}</td><td>string: the location with its EVSEs;
 * {@code version} is the record's offset</td></tr>
 * <tr><td>{@code availability:tariffs:<operatorId>}, {@code availability:partner-tariffs:<partyId>}</td><td>hash: each
 * tariff by its id; {@code version} is the record's offset</td></tr>
 * <tr><td>{@code availability:renewed:<ownerId>:<second>}</td><td>string, kept for minutes: prices that change at that time
 * are known to have</td></tr>
 * <tr><td>{@code availability:changes}</td><td>stream, trimmed to some 100,000 entries: {@code l} names a location that was
 * written, {@code s} a station that shows something else; written with what it tells of, in one step. It is deleted when
 * Redis has been filled: whoever follows it reads everything anew</td></tr>
 * <tr><td>{@code availability:unpublished}</td><td>sorted set: {@code <stationId> <evseUid>} of what evse-status does not
 * tell yet, by the time of the change in ms</td></tr>
 * <tr><td>{@code availability:expiries}</td><td>sorted set: {@code <stationId> <evseUid>} with a running reservation, by
 * its expiry in ms</td></tr>
 * <tr><td>{@code availability:filled}</td><td>string: layout and run of the Redis that was filled; absent: Redis is empty
 * and nothing is written, published or answered until it has been filled again</td></tr>
 * </table>
 */
@NullMarked
package io.wattbus.availability.store;

import org.jspecify.annotations.NullMarked;
