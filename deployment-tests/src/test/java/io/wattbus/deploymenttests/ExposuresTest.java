package io.wattbus.deploymenttests;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What ingress lets through is what services answer to. */
class ExposuresTest {

    static final List<String> SERVICES = Checkout.SERVICES;

    /** Answered to by controllers, and on purpose not reached from outside. */
    private static final Set<String> KEPT_INSIDE = Set.of("fraud-service/api/v1/sessions");

    /** Not a controller's: the chargers' own listener. */
    private static final String CHARGERS = "/ocpp";

    /** Files: the page for drivers. */
    private static final Set<String> PAGE = Set.of("/", "/page", "/webjars");

    private static final Pattern MAPPING = Pattern.compile("@[A-Z][a-z]+Mapping\\(\"(/(?:api|ocpi)/[^\"]*)\"");

    @ParameterizedTest
    @FieldSource("SERVICES")
    void whatIsExposedIsAnswered(String service) {
        Set<String> mappings = mappings(service);

        assertThat(exposed(service))
                .isNotEmpty()
                .filteredOn(path -> !path.equals(CHARGERS) && !PAGE.contains(path))
                .allSatisfy(path -> assertThat(mappings).anyMatch(mapping -> mapping.startsWith(path)));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void whatIsAnsweredIsExposed(String service) {
        Set<String> exposed = exposed(service);
        exposed.removeAll(PAGE);

        assertThat(mappings(service))
                .filteredOn(mapping -> !KEPT_INSIDE.contains(service + mapping))
                .allSatisfy(mapping -> assertThat(exposed).anyMatch(mapping::startsWith));
    }

    private static Set<String> mappings(String service) {
        return Checkout.sources(service, "src/main/java", ".java").stream()
                .flatMap(source -> MAPPING.matcher(source).results())
                .map(mapping -> mapping.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> exposed(String service) {
        return Chart.example("production").stream()
                .flatMap(object -> object.as(Ingress.class).stream())
                .flatMap(ingress -> ingress.getSpec().getRules().stream())
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .filter(path -> path.getBackend().getService().getName().equals("wattbus-" + service))
                .map(HTTPIngressPath::getPath)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
