-- Writes a location unless a newer one is there. 1: written; 0: it was there already; -1: older; -2: Redis is not filled.
-- KEYS: the location, changes, filled
-- ARGV: version, whether even an unfilled Redis is written, the JSON, its name, whether it is a partner's
-- A partner's location never takes the place of an own one, which takes that of a partner's.
if ARGV[2] == '0' and redis.call('EXISTS', KEYS[3]) == 0 then
  return -2
end
local known = redis.call('GET', KEYS[1])
if known then
  local before = cjson.decode(known)
  local version = before.version
  local partners = ARGV[5] == '1'
  if partners ~= before.roaming then
    if partners then
      return -1
    end
  elseif version > tonumber(ARGV[1]) then
    return -1
  elseif version == tonumber(ARGV[1]) and ARGV[2] == '0' then
    return 0
  end
end
redis.call('SET', KEYS[1], ARGV[3])
if ARGV[2] == '0' then
  redis.call('XADD', KEYS[2], 'MAXLEN', '~', 100000, '*', 'l', ARGV[4])
end
return 1
