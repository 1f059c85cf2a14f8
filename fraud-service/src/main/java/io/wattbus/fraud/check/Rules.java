package io.wattbus.fraud.check;

import io.wattbus.fraud.rule.ConcurrentUse;
import io.wattbus.fraud.rule.Facts;
import io.wattbus.fraud.rule.Finding;
import io.wattbus.fraud.rule.ImpossibleEnergy;
import io.wattbus.fraud.rule.Rule;
import java.util.List;
import org.springframework.stereotype.Component;

/** All rules there are. */
@Component
class Rules {

    private final List<Rule> all;

    Rules(RuleSettings settings) {
        this.all = List.of(
                new ConcurrentUse(settings.concurrentUse().thresholds()),
                new ImpossibleEnergy(settings.impossibleEnergy().thresholds()));
    }

    List<Rule> all() {
        return all;
    }

    /** What any of them finds. */
    List<Finding> check(Facts facts) {
        return all.stream().flatMap(rule -> rule.check(facts).stream()).toList();
    }
}
