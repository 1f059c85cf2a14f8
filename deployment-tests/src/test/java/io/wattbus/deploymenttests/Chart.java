package io.wattbus.deploymenttests;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The chart, rendered as Helm renders it. */
final class Chart {

    static final List<String> EXAMPLES = List.of("default", "production", "external");

    private static final Path DIRECTORY = Checkout.file("helm/wattbus");
    private static final String KUBERNETES = "1.33.0";

    private Chart() {}

    static LintResult lint() {
        return new Helm(DIRECTORY).lint().strict().call();
    }

    /** The objects that an installation with {@code values} makes, and what Helm runs before. */
    static List<KubernetesObject> render(Path values) {
        return Yaml.documents(command()
                        .withValuesFile(values)
                        .set("topology.hook", false)
                        .call())
                .stream()
                .map(KubernetesObject::new)
                .toList();
    }

    static List<KubernetesObject> example(String name) {
        return render(DIRECTORY.resolve("examples").resolve(name + ".yaml"));
    }

    /** Renders with one value other than the default. */
    static List<Map<String, Object>> with(String key, Object value) {
        return Yaml.documents(command().set(key, value).call());
    }

    private static TemplateCommand command() {
        return new Helm(DIRECTORY)
                .template()
                .withName("wattbus")
                .withNamespace("charging")
                .withKubeVersion(KUBERNETES);
    }
}
