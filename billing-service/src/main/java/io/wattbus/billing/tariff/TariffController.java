package io.wattbus.billing.tariff;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.web.Page;
import io.wattbus.billing.web.PageRequest;
import io.wattbus.billing.web.Problem;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An operator's tariffs. */
@RestController
@RequestMapping("/api/v1/tariffs")
class TariffController {

    private final Tariffs tariffs;

    TariffController(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    /** Creates a tariff, adds a version to it, or changes where it applies; the same again changes nothing. */
    @PutMapping("/{tariffId}")
    ResponseEntity<TariffView> put(
            OperatorId operator, @PathVariable String tariffId, @RequestBody TariffRequest request) {
        TariffId id = idToPut(tariffId);
        List<Finding> findings = request.check(operator, id);
        if (!findings.isEmpty()) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "invalid-tariff",
                            "The tariff cannot be billed with. " + Finding.inWords(findings))
                    .with("errors", findings);
        }
        return switch (tariffs.put(operator, id, request.toDraft())) {
            case TariffChange.Created(VersionedTariff tariff) -> answer(HttpStatus.CREATED, tariff);
            case TariffChange.Changed(VersionedTariff tariff) -> answer(HttpStatus.OK, tariff);
            case TariffChange.Unchanged(VersionedTariff tariff) -> answer(HttpStatus.OK, tariff);
            case TariffChange.TooEarly refusal -> throw tooEarly(refusal);
        };
    }

    @GetMapping("/{tariffId}")
    TariffView get(OperatorId operator, @PathVariable String tariffId) {
        try {
            return tariffs.find(operator, new TariffId(tariffId))
                    .map(TariffView::of)
                    .orElseThrow(() -> Problem.notFound("tariff"));
        } catch (IllegalArgumentException malformed) {
            throw Problem.notFound("tariff");
        }
    }

    @GetMapping
    ResponseEntity<Page<TariffView>> list(OperatorId operator, @ParameterObject PageRequest page) {
        String after = page.cursor() == null ? "" : page.cursor();
        List<VersionedTariff> found = tariffs.list(operator, after, page.size() + 1);
        return Page.of(found, page, tariff -> tariff.tariffId().value(), TariffView::of);
    }

    private static TariffId idToPut(String tariffId) {
        try {
            return new TariffId(tariffId);
        } catch (IllegalArgumentException e) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-tariff", e.getMessage() + ".");
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
}
