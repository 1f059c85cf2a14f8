-- An EVSE has been published in some revision. If that is its newest, nothing is left to publish; if not, the newest is,
-- because the older one may have come after it.
-- KEYS: the station, unpublished
-- ARGV: the EVSE's uid, member, revision published, now in ms
local evse = redis.call('HGET', KEYS[1], 'evse:' .. ARGV[1])
if not evse or cjson.decode(evse).revision == tonumber(ARGV[3]) then
  return redis.call('ZREM', KEYS[2], ARGV[2])
end
return redis.call('ZADD', KEYS[2], 'NX', ARGV[4], ARGV[2])
