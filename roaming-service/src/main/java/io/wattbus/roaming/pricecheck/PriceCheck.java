package io.wattbus.roaming.pricecheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Works a record's price out again from what the record itself says. Pure. */
public final class PriceCheck {

    private final JsonMapper json;
    private final BigDecimal tolerance;

    /**
     * A check.
     *
     * @param tolerance what a total may differ by, in its currency
     */
    public PriceCheck(JsonMapper json, BigDecimal tolerance) {
        this.json = json;
        this.tolerance = tolerance;
    }

    /**
     * Whether {@code claim} comes out at what it says.
     *
     * @param tariffs that the record carries, as OCPI 2.2.1 Tariff objects
     * @param tariffId the one that it was made with
     */
    public Verdict check(Claim claim, List<String> tariffs, String tariffId) {
        Optional<PriceList> tariff = PriceListReader.read(json, tariffs, tariffId);
        if (tariff.isEmpty()) {
            return new Verdict.NotChecked("tariff-unreadable");
        }
        return tariff.get()
                .obstacle(claim.zone().isPresent())
                .<Verdict>map(Verdict.NotChecked::new)
                .orElseGet(() -> compare(claim, tariff.get()));
    }

    private Verdict compare(Claim claim, PriceList tariff) {
        Money worked = new WorkedOut(claim, tariff).total();
        Money expected = claim.credit() ? worked.negated() : worked;
        return claim.total().differs(expected, tolerance)
                ? new Verdict.Differs(new Difference(claim.currency(), claim.total(), expected))
                : new Verdict.Agrees();
    }
}
