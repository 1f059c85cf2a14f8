-- Writes a location unless a newer one is there. 1: written; 0: it was there already; -1: older; -2: Redis is not filled.
-- KEYS: the location, places, filled
-- ARGV: version, whether even an unfilled Redis is written, the JSON, member, longitude and latitude, or empty if it is
--       not to be found
if ARGV[2] == '0' and redis.call('EXISTS', KEYS[3]) == 0 then
  return -2
end
local known = redis.call('GET', KEYS[1])
if known then
  local version = cjson.decode(known).version
  if version > tonumber(ARGV[1]) then
    return -1
  elseif version == tonumber(ARGV[1]) then
    return 0
  end
end
redis.call('SET', KEYS[1], ARGV[3])
if ARGV[5] == '' then
  redis.call('ZREM', KEYS[2], ARGV[4])
else
  redis.call('GEOADD', KEYS[2], ARGV[5], ARGV[6], ARGV[4])
end
return 1
