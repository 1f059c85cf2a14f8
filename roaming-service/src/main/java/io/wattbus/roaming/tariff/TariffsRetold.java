package io.wattbus.roaming.tariff;

import io.wattbus.roaming.delivery.Cause;
import io.wattbus.roaming.delivery.News;
import io.wattbus.roaming.delivery.Retold;
import io.wattbus.roaming.partner.SharedData;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tariffs on offer that partners can be told again. */
@Component
class TariffsRetold implements Retold {

    private final JdbcClient jdbc;
    private final TariffRepository tariffs;

    TariffsRetold(JdbcClient jdbc, TariffRepository tariffs) {
        this.jdbc = jdbc;
        this.tariffs = tariffs;
    }

    @Override
    public SharedData data() {
        return SharedData.TARIFFS;
    }

    @Override
    public List<Item> changed(Since since, long position, int limit) {
        return jdbc.sql("""
                        select * from tariff
                        where operator_id = :operator and offer is not null and last_updated >= :from
                          and position > :position
                        order by position limit :limit""")
                .param("operator", since.operatorId().value())
                .param("from", Timestamp.from(since.from()))
                .param("position", position)
                .param("limit", limit)
                .query((row, n) -> new Item(row.getLong("position"), List.of(news(tariffs.offer(row, n)))))
                .list();
    }

    private static News news(TariffOffer offer) {
        return News.ofTariff(
                offer.operatorId(),
                offer.tariffId(),
                new Cause(offer.lastUpdated().toEpochMilli(), offer.lastUpdated()));
    }
}
