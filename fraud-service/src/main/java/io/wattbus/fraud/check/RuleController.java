package io.wattbus.fraud.check;

import io.wattbus.fraud.charging.OperatorId;
import io.wattbus.fraud.rule.Rule;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is looked for, the same for all operators. */
@RestController
@RequestMapping("/api/v1/rules")
class RuleController {

    private final Rules rules;

    RuleController(Rules rules) {
        this.rules = rules;
    }

    /** A rule as operators see it. */
    record RuleView(String name, String description, Map<String, Object> thresholds) {}

    /** All of them. */
    record RuleList(List<RuleView> items) {}

    @GetMapping
    RuleList list(OperatorId operator) {
        return new RuleList(rules.all().stream().map(RuleController::view).toList());
    }

    private static RuleView view(Rule rule) {
        return new RuleView(rule.name(), rule.description(), rule.thresholds());
    }
}
