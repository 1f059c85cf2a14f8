package io.wattbus.availability.page;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets answers reach the page late: each is taken from the service when it is asked for, and given when all are
 * released; what is asked for after that is given at once. All of them are marked by another name of the place.
 */
class LateAnswers implements Consumer<Route> {

    static final String MARK = "By the old sea";

    private record Held(Route route, String body) {}

    private final List<Held> held = new ArrayList<>();
    private boolean released;

    @Override
    public void accept(Route route) {
        Held answer = new Held(route, route.fetch().text().replace("By the sea", MARK));
        if (released) {
            give(answer);
        } else {
            held.add(answer);
        }
    }

    boolean areHeldFor(String part) {
        return held.stream().anyMatch(each -> each.route.request().url().contains(part));
    }

    void release() {
        released = true;
        held.forEach(LateAnswers::give);
    }

    private static void give(Held answer) {
        answer.route.fulfill(new Route.FulfillOptions().setBody(answer.body).setContentType("application/json"));
    }
}
