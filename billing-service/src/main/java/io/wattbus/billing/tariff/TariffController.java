package io.wattbus.billing.tariff;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.web.Page;
import io.wattbus.billing.web.PageRequest;
import io.wattbus.billing.web.Problem;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
        TariffId id = TariffAnswers.idToPut(tariffId);
        TariffAnswers.refuse(request.check(operator, id));
        return TariffAnswers.of(tariffs.put(operator, id, request.toDraft()));
    }

    /** Tells what is wrong with a tariff and keeps nothing. */
    @PostMapping("/validate")
    ValidationView validate(OperatorId operator, @RequestBody TariffRequest request) {
        return ValidationView.of(request.check(operator));
    }

    /** No session begun from now on is rated by it, for good; those that have it keep it. Again changes nothing. */
    @PostMapping("/{tariffId}/withdraw")
    TariffView withdraw(OperatorId operator, @PathVariable String tariffId) {
        return tariffs.withdraw(operator, TariffAnswers.idOf(tariffId))
                .map(TariffView::of)
                .orElseThrow(() -> Problem.notFound("tariff"));
    }

    @GetMapping("/{tariffId}")
    TariffView get(OperatorId operator, @PathVariable String tariffId) {
        return tariffs.find(operator, TariffAnswers.idOf(tariffId))
                .map(TariffView::of)
                .orElseThrow(() -> Problem.notFound("tariff"));
    }

    @GetMapping
    ResponseEntity<Page<TariffView>> list(OperatorId operator, @ParameterObject PageRequest page) {
        String after = page.cursor() == null ? "" : page.cursor();
        List<VersionedTariff> found = tariffs.list(operator, after, page.size() + 1);
        return Page.of(found, page, tariff -> tariff.tariffId().value(), TariffView::of);
    }
}
