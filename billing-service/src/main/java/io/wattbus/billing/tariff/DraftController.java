package io.wattbus.billing.tariff;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What operators are still at work on: it rates nothing, and nobody is told of it, until it is published. */
@RestController
@RequestMapping("/api/v1/tariffs/{tariffId}")
class DraftController {

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Keeps a draft in the place of the one before, unfinished as it may be, and tells what is wrong with it. */
    @PutMapping("/draft")
    DraftView put(OperatorId operator, @PathVariable String tariffId, @RequestBody TariffRequest request) {
        TariffId id = TariffAnswers.idToPut(tariffId);
        return DraftView.of(operator, drafts.put(operator, id, request));
    }

    @GetMapping("/draft")
    DraftView get(OperatorId operator, @PathVariable String tariffId) {
        return DraftView.of(operator, find(operator, tariffId));
    }

    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(OperatorId operator, @PathVariable String tariffId) {
        drafts.delete(find(operator, tariffId), operator);
    }

    /** Puts the draft as the tariff or its next version; it is a draft no longer. */
    @PostMapping("/publish")
    ResponseEntity<TariffView> publish(OperatorId operator, @PathVariable String tariffId) {
        StoredDraft draft = find(operator, tariffId);
        TariffAnswers.refuse(draft.request().check(operator, draft.tariffId()));
        return TariffAnswers.of(drafts.publish(draft, operator));
    }

    private StoredDraft find(OperatorId operator, String tariffId) {
        return drafts.find(operator, TariffAnswers.idOf(tariffId)).orElseThrow(() -> Problem.notFound("draft"));
    }
}
