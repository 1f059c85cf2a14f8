-- Writes a tariff unless a newer one is there, or removes it. 1: written; 0: not; -2: Redis is not filled.
-- KEYS: the owner's tariffs, changes, filled
-- ARGV: the tariff's id, whether even an unfilled Redis is written, the JSON, or empty if it is no more, the owner's id
if ARGV[2] == '0' and redis.call('EXISTS', KEYS[3]) == 0 then
  return -2
end
local known = redis.call('HGET', KEYS[1], ARGV[1])
if ARGV[3] == '' then
  if not known then
    return 0
  end
  redis.call('HDEL', KEYS[1], ARGV[1])
else
  if known and cjson.decode(known).version >= cjson.decode(ARGV[3]).version then
    return 0
  end
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
end
if ARGV[2] == '0' then
  redis.call('XADD', KEYS[2], 'MAXLEN', '~', 100000, '*', 'o', ARGV[4])
end
return 1
