package io.wattbus.deploymenttests;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The chart, rendered as Helm renders it. */
final class Chart {

    static final List<String> EXAMPLES = List.of("default", "production", "external");

    private static final Path DIRECTORY = Checkout.file("helm/wattbus");
    private static final String KUBERNETES = "1.33.0";
    private static final Map<String, List<KubernetesObject>> RENDERED = new ConcurrentHashMap<>();

    private Chart() {}

    static LintResult lint() {
        return new Helm(DIRECTORY).lint().strict().call();
    }

    /** The objects that an installation with the values of an example makes, and what Helm runs before. */
    static List<KubernetesObject> example(String name) {
        return RENDERED.computeIfAbsent(name, Chart::render);
    }

    /** Renders with one value other than the default. */
    static List<Map<String, Object>> with(String key, Object value) {
        return Yaml.documents(command().set(key, value).call());
    }

    private static List<KubernetesObject> render(String example) {
        String rendered = command()
                .withValuesFile(DIRECTORY.resolve("examples").resolve(example + ".yaml"))
                .set("topology.hook", false)
                .call();
        return Yaml.documents(rendered).stream().map(KubernetesObject::new).toList();
    }

    private static TemplateCommand command() {
        return new Helm(DIRECTORY)
                .template()
                .withName("wattbus")
                .withNamespace("charging")
                .withKubeVersion(KUBERNETES);
    }
}
