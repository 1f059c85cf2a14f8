package io.wattbus.availability.tariff;

import io.wattbus.availability.store.Keys;
import io.wattbus.availability.view.ChangeStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Prices go by the clock: when one may have become another, the locations of its owner are shown anew. */
@Component
class PriceRounds {

    /** Longer than any replica is late. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final TariffPrices prices;
    private final ChangeStream changes;
    private final StringRedisTemplate redis;
    private final Clock clock;
    private volatile Instant last;

    PriceRounds(TariffPrices prices, ChangeStream changes, StringRedisTemplate redis, Clock clock) {
        this.prices = prices;
        this.changes = changes;
        this.redis = redis;
        this.clock = clock;
        this.last = clock.instant();
    }

    /** Of all replicas the first tells the others. Fails if Redis is away, and is repeated then. */
    @Scheduled(fixedDelayString = "${wattbus.tariff.interval}")
    void renewWhatHasChanged() {
        Instant now = clock.instant();
        prices.changedBetween(last, now).forEach((owner, moment) -> {
            if (Boolean.TRUE.equals(
                    redis.opsForValue().setIfAbsent(Keys.renewed(owner, moment.getEpochSecond()), owner, REMEMBERED))) {
                changes.renew(owner);
            }
        });
        last = now;
    }
}
