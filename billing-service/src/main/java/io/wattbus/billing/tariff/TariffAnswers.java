package io.wattbus.billing.tariff;

import io.wattbus.billing.web.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How the API answers what becomes of tariffs. */
final class TariffAnswers {

    private TariffAnswers() {}

    static ResponseEntity<TariffView> of(TariffChange change) {
        return switch (change) {
            case TariffChange.Created(VersionedTariff tariff) -> answer(HttpStatus.CREATED, tariff);
            case TariffChange.Changed(VersionedTariff tariff) -> answer(HttpStatus.OK, tariff);
            case TariffChange.Unchanged(VersionedTariff tariff) -> answer(HttpStatus.OK, tariff);
            case TariffChange.TooEarly refusal -> throw tooEarly(refusal);
            case TariffChange.Withdrawn refusal -> throw withdrawn(refusal);
        };
    }

    /** Refuses what has findings. */
    static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "invalid-tariff",
                            "The tariff cannot be billed with. " + Finding.inWords(findings))
                    .with("errors", findings);
        }
    }

    /** The id of something to be stored. */
    static TariffId idToPut(String tariffId) {
        try {
            return new TariffId(tariffId);
        } catch (IllegalArgumentException e) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-tariff", e.getMessage() + ".");
        }
    }

    /** The id of something that should be there. */
    static TariffId idOf(String tariffId) {
        try {
            return new TariffId(tariffId);
        } catch (IllegalArgumentException malformed) {
            throw Problem.notFound("tariff");
        }
    }

    private static ResponseEntity<TariffView> answer(HttpStatus status, VersionedTariff tariff) {
        return ResponseEntity.status(status).body(TariffView.of(tariff));
    }

    private static Problem tooEarly(TariffChange.TooEarly refusal) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "version-too-early",
                        "A new version must begin after the latest: what has rated sessions stays as it is.")
                .with("latestValidFrom", refusal.latestValidFrom());
    }

    private static Problem withdrawn(TariffChange.Withdrawn refusal) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "tariff-withdrawn",
                        "The tariff is withdrawn, which is for good: another id takes its place.")
                .with("withdrawnAt", refusal.withdrawnAt());
    }
}
