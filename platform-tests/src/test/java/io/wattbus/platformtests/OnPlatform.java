package io.wattbus.platformtests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that run on the one platform of this JVM. They take a {@code RunningPlatform} and a {@code Tenant} of their own as
 * parameters; what one of them has stopped or killed runs again before the next.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedPlatform.class)
@interface OnPlatform {}
