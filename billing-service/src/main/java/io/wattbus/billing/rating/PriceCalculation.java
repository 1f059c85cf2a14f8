package io.wattbus.billing.rating;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The price calculation: a pure function of what was consumed and the tariff. */
public final class PriceCalculation {

    /** Changes whenever the same session and tariff could come out at another price. */
    public static final String VERSION = "2";

    private PriceCalculation() {}

    /** What {@code session} costs under {@code tariff}; total, for every valid input. */
    public static Rating price(SessionRecord session, Tariff tariff) {
        List<PricedPiece> pieces = pieces(session, tariff);
        List<RatedLine> lines = Steps.apply(lines(pieces));
        Cost consumed = Rating.sum(lines);
        return new Rating(
                tariff.currency(),
                session.zone(),
                pieces.stream().map(PricedPiece::period).toList(),
                lines,
                tariff.limit(consumed).minus(consumed));
    }

    private static List<PricedPiece> pieces(SessionRecord session, Tariff tariff) {
        List<PricedPiece> pieces = new ArrayList<>();
        Set<CostPart> charged = EnumSet.noneOf(CostPart.class);
        Timeline timeline = new Timeline(session, tariff);
        for (Piece piece : timeline.pieces()) {
            PricedPiece next = PricedPiece.of(piece, timeline, tariff, session.reservation(), charged);
            if (!pieces.isEmpty() && pieces.getLast().goesOnIn(next)) {
                pieces.add(pieces.removeLast().through(next));
            } else {
                pieces.add(next);
            }
        }
        return pieces;
    }

    private static List<RatedLine> lines(List<PricedPiece> pieces) {
        List<RatedLine> lines = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            int period = i;
            Consumption consumption = pieces.get(i).piece().consumption();
            pieces.get(i).prices().forEach((part, price) -> {
                Fraction quantity = consumption.of(part);
                lines.add(new RatedLine(period, part, price, quantity, quantity));
            });
        }
        return lines;
    }
}
