package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.ocpi.Caller;
import io.wattbus.roaming.ocpi.Envelope;
import io.wattbus.roaming.ocpi.OcpiRefusal;
import io.wattbus.roaming.ocpi.Paging;
import io.wattbus.roaming.ocpi.StatusCode;
import io.wattbus.roaming.operator.Operator;
import io.wattbus.roaming.operator.OperatorRepository;
import io.wattbus.roaming.partner.SharedData;
import io.wattbus.roaming.pull.Window;
import io.wattbus.roaming.session.Session;
import io.wattbus.roaming.session.Sessions;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** OCPI Sessions, sender: a partner's own drivers' sessions. */
@RestController
class SessionsController {

    private final Sessions sessions;
    private final OperatorRepository operators;
    private final Paging paging;

    SessionsController(Sessions sessions, OperatorRepository operators, Paging paging) {
        this.sessions = sessions;
        this.operators = operators;
        this.paging = paging;
    }

    @GetMapping(Ocpi221.SESSIONS)
    ResponseEntity<Envelope<List<OcpiSession>>> list(Caller caller, @RequestParam Map<String, String> params) {
        Window window = paging.window(params);
        return paging.answer(
                Ocpi221.SESSIONS,
                params,
                window,
                sessions.of(caller.operators(SharedData.SESSIONS), caller.drivers(), window)
                        .map(session -> OcpiSession.of(session, currency(session))));
    }

    private String currency(Session session) {
        return operators
                .find(session.operatorId())
                .map(Operator::currency)
                .orElseThrow(() -> OcpiRefusal.of(StatusCode.SERVER_ERROR, "The operator is not known yet"));
    }
}
