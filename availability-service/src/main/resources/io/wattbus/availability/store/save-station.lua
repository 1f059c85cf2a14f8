-- Writes a station if it is still the one that was read. 1: written; 0: somebody else was first; -1: Redis is not filled.
-- KEYS: the station, unpublished, expiries, filled, changes
-- ARGV: version read, version written, whether even an unfilled Redis is written, the station's JSON, now in ms, the
--       station's id if whoever follows the changes is to be told or else empty, and for each EVSE its uid, member, JSON,
--       whether it is to be published, expiry of its reservation in ms or empty
if ARGV[3] == '0' and redis.call('EXISTS', KEYS[4]) == 0 then
  return -1
end
if (redis.call('HGET', KEYS[1], 'version') or '0') ~= ARGV[1] then
  return 0
end
redis.call('HSET', KEYS[1], 'version', ARGV[2], 'station', ARGV[4])
for i = 7, #ARGV, 5 do
  redis.call('HSET', KEYS[1], 'evse:' .. ARGV[i], ARGV[i + 2])
  if ARGV[i + 3] == '1' then
    redis.call('ZADD', KEYS[2], 'NX', ARGV[5], ARGV[i + 1])
  end
  if ARGV[i + 4] == '' then
    redis.call('ZREM', KEYS[3], ARGV[i + 1])
  else
    redis.call('ZADD', KEYS[3], ARGV[i + 4], ARGV[i + 1])
  end
end
if ARGV[6] ~= '' then
  redis.call('XADD', KEYS[5], 'MAXLEN', '~', 100000, '*', 's', ARGV[6])
end
return 1
