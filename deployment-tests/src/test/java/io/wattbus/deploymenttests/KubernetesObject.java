package io.wattbus.deploymenttests;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.Map;
import java.util.Optional;

/**
 * One rendered object.
 *
 * @param fields as they were rendered
 */
record KubernetesObject(Map<String, Object> fields) {

    private static final Map<String, Class<? extends HasMetadata>> TYPES = Map.of(
            "v1/ConfigMap", ConfigMap.class,
            "v1/Service", Service.class,
            "apps/v1/StatefulSet", StatefulSet.class,
            "autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
            "batch/v1/Job", Job.class,
            "networking.k8s.io/v1/Ingress", Ingress.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
            "monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class,
            "monitoring.coreos.com/v1/ServiceMonitor", ServiceMonitor.class);

    /** The model keeps fields that it does not know for later; here they are errors. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    String kind() {
        return (String) fields.get("kind");
    }

    String name() {
        return (String) Yaml.at(fields, "metadata").get("name");
    }

    /** The service that it belongs to, if it belongs to one. */
    Optional<String> component() {
        return Optional.ofNullable(
                (String) Yaml.at(fields, "metadata", "labels").get("app.kubernetes.io/component"));
    }

    /**
     * This object in the typed model of Kubernetes.
     *
     * @throws IllegalArgumentException when a field is unknown or of the wrong type
     */
    HasMetadata typed() {
        String type = fields.get("apiVersion") + "/" + kind();
        Class<? extends HasMetadata> model = TYPES.get(type);
        if (model == null) {
            throw new IllegalArgumentException("No model of " + type);
        }
        return STRICT.convertValue(fields, model);
    }

    <T> Optional<T> as(Class<T> type) {
        return Optional.of(typed()).filter(type::isInstance).map(type::cast);
    }
}
