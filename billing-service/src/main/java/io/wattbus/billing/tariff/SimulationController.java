package io.wattbus.billing.tariff;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.rating.PriceCalculation;
import io.wattbus.billing.web.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what a session would cost under a tariff that need not be stored. */
@RestController
@RequestMapping("/api/v1/tariffs/simulate")
class SimulationController {

    /** By the same calculation that bills; for any operator, as it reads nothing of theirs. */
    @PostMapping
    SimulationView simulate(OperatorId operator, @RequestBody SimulationRequest request) {
        List<Finding> findings = request.check();
        if (!findings.isEmpty()) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-simulation", Finding.inWords(findings))
                    .with("errors", findings);
        }
        return SimulationView.of(PriceCalculation.price(request.toSession(), request.toTariff()));
    }
}
