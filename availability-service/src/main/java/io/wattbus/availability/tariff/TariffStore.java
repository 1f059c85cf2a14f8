package io.wattbus.availability.tariff;

import io.wattbus.availability.store.Keys;
import io.wattbus.availability.store.Pipeline;
import io.wattbus.availability.store.Script;
import io.wattbus.availability.store.StoreEmptyException;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Tariffs in Redis; a newer one is never replaced by an older. Each change has its owner's locations shown anew. */
@Component
public class TariffStore {

    private static final Script SAVE = Script.named("save-tariff");
    private static final long NOT_FILLED = -2;
    private static final String GONE = "";

    private final StringRedisTemplate redis;

    TariffStore(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** What is to become of a tariff. */
    public sealed interface Change {

        /** It is now so. */
        record Put(Tariff tariff) implements Change {}

        /** It is no more. */
        record Remove(TariffKey key) implements Change {}
    }

    /**
     * Writes {@code changes}, in their order.
     *
     * @param filling whether this is what fills an empty Redis
     * @throws StoreEmptyException if Redis is empty, and not being filled by this
     */
    public void save(List<Change> changes, boolean filling) {
        List<Object> answers = Pipeline.run(
                redis,
                connection -> changes.forEach(change -> {
                    TariffKey key = key(change);
                    SAVE.in(
                            connection,
                            List.of(Keys.tariffs(key.ownerId(), key.roaming()), Keys.CHANGES, Keys.FILLED),
                            List.of(key.tariffId(), filling ? "1" : "0", json(change), key.ownerId()));
                }));
        if (answers.contains(NOT_FILLED)) {
            throw new StoreEmptyException();
        }
    }

    /** All tariffs of an operator, or of a partner. */
    List<Tariff> find(String ownerId, boolean roaming) {
        return redis.<String, String>opsForHash().values(Keys.tariffs(ownerId, roaming)).stream()
                .map(json -> StoredTariff.read(json))
                .toList();
    }

    private static TariffKey key(Change change) {
        return switch (change) {
            case Change.Put(Tariff tariff) -> tariff.key();
            case Change.Remove(TariffKey key) -> key;
        };
    }

    private static String json(Change change) {
        return switch (change) {
            case Change.Put(Tariff tariff) -> StoredTariff.write(tariff);
            case Change.Remove _ -> GONE;
        };
    }
}
