package io.wattbus.billing.rating;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** A piece of a session and the prices that hold in it. */
record PricedPiece(Piece piece, Map<CostPart, PriceComponent> prices) {

    /**
     * {@code piece} under {@code tariff}.
     *
     * @param charged what is charged once and was already; what is charged now is added
     */
    static PricedPiece of(Piece piece, Timeline timeline, Tariff tariff, Phase reservation, Set<CostPart> charged) {
        Map<CostPart, PriceComponent> prices = new EnumMap<>(CostPart.class);
        Moment inSession = timeline.moment(piece, Phase.SESSION);
        for (CostPart part : CostPart.values()) {
            if (!charged.contains(part) && concerns(part, piece.period().consumption())) {
                tariff.component(part, part.isOfReservation() ? timeline.moment(piece, reservation) : inSession)
                        .ifPresent(price -> prices.put(part, price));
            }
        }
        for (CostPart part : prices.keySet()) {
            if (part.isOnce()) {
                charged.add(part);
            }
        }
        return new PricedPiece(piece, prices);
    }

    private static boolean concerns(CostPart part, Consumption consumption) {
        return switch (part) {
            case FIXED -> !consumption.isReservationOnly();
            case RESERVATION_FIXED -> consumption.isReservation();
            case ENERGY, TIME, PARKING, RESERVATION_TIME -> consumption.of(part).signum() != 0;
        };
    }

    /** Whether nothing changes from here to {@code next}. */
    boolean goesOnIn(PricedPiece next) {
        return piece.isFollowedBy(next.piece) && lasting().equals(next.prices);
    }

    PricedPiece through(PricedPiece next) {
        return new PricedPiece(piece.through(next.piece), prices);
    }

    RatedPeriod period() {
        return new RatedPeriod(piece.startedAt(), piece.endedAt(), piece.consumption());
    }

    private Map<CostPart, PriceComponent> lasting() {
        Map<CostPart, PriceComponent> lasting = new EnumMap<>(CostPart.class);
        lasting.putAll(prices);
        lasting.keySet().removeIf(CostPart::isOnce);
        return lasting;
    }
}
