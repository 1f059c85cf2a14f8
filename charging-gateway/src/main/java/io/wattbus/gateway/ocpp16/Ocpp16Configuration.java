package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.authorization.Authorizations;
import io.wattbus.gateway.chargingprofile.ChargingProfiles;
import io.wattbus.gateway.command.StationCalls;
import io.wattbus.gateway.configuration.Configurations;
import io.wattbus.gateway.locallist.LocalListCalls;
import io.wattbus.gateway.notice.Notices;
import io.wattbus.gateway.reservation.ReservationCalls;
import io.wattbus.gateway.rpc.Protocol;
import io.wattbus.gateway.station.BootRepository;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.StationClocks;
import io.wattbus.gateway.station.StationReports;
import io.wattbus.gateway.transaction.Transactions;
import io.wattbus.gateway.vendor.Vendors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts OCPP 1.6 among the protocols that are spoken. */
@Configuration(proxyBeanMethods = false)
class Ocpp16Configuration {

    @Bean
    Protocol<ConnectedStation> ocpp16(
            BootRepository boots,
            StationReports reports,
            StationClocks clocks,
            Authorizations authorizations,
            Transactions transactions,
            Notices notices,
            ChargingProfiles profiles,
            Configurations configurations,
            Vendors vendors) {
        return new Ocpp16(
                new GatewayCentralSystem(
                        boots, reports, clocks, authorizations, transactions, notices, profiles, configurations),
                vendors);
    }

    @Bean
    ReservationCalls reservationCalls(StationCalls calls) {
        return new ReservationMessages(calls);
    }

    @Bean
    LocalListCalls localListCalls(StationCalls calls) {
        return new LocalListMessages(calls);
    }
}
