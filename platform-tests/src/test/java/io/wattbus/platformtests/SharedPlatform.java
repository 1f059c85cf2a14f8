package io.wattbus.platformtests;

import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.Tenant;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the platform for the first test that asks for it and ends it after the last. */
final class SharedPlatform implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(SharedPlatform.class);
    private static final Path DIRECTORY = Path.of("target", "platform");

    /**
     * What a station is waited for in production would make tests wait, too; services that are started often are
     * compiled quickly rather than well; and what a test charges in a moment is possible up to a megawatt-hour.
     */
    private static final Map<String, String> HURRY = Map.of(
            "WATTBUS_OCPP_CALLTIMEOUT", "3s",
            "WATTBUS_OCPP_RETRYAFTER", "2s",
            "WATTBUS_INSTANCE_RETURNTIME", "15s",
            "WATTBUS_FRAUD_ENERGY_ALLOWANCE_WH", "1000000",
            "JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningPlatform.class || type == Tenant.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RunningPlatform platform = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(RunningPlatform.class, _ -> start(), RunningPlatform.class);
        return parameter.getParameter().getType() == RunningPlatform.class
                ? platform
                : context.getStore(NAMESPACE)
                        .computeIfAbsent(Tenant.class, _ -> Tenant.provision(platform), Tenant.class);
    }

    private static RunningPlatform start() {
        RunningPlatform platform = RunningPlatform.startEmpty(DIRECTORY, HURRY);
        platform.quickenNextStarts();
        return platform;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        RunningPlatform platform = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .get(RunningPlatform.class, RunningPlatform.class);
        if (platform != null) {
            platform.heal();
        }
    }
}
