package io.wattbus.localplatform.cli;

import io.wattbus.localplatform.PlatformSettings;
import io.wattbus.localplatform.parts.Part;
import io.wattbus.localplatform.parts.Parts;
import io.wattbus.localplatform.process.Http;
import io.wattbus.localplatform.process.Processes;
import io.wattbus.localplatform.services.Service;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Whether the processes of a platform on the documented ports answer. */
record Health(PlatformSettings settings, Map<String, String> environment) {

    /** Whether the process of this name answers; one that serves nobody is well as long as it runs. */
    boolean isReady(String process) {
        Optional<Part> part = Arrays.stream(Part.values())
                .filter(one -> one.id().equals(process))
                .findFirst();
        Optional<Service> service =
                Service.all().stream().filter(one -> one.name().equals(process)).findFirst();
        return part.map(this::isReady).or(() -> service.map(this::isReady)).orElse(true);
    }

    private boolean isReady(Part part) {
        return new Parts(settings.parts(), new Processes(settings.home())).isReady(part);
    }

    private boolean isReady(Service service) {
        return Http.answers(service.readiness(service.ports().getFirst().in(environment)));
    }
}
