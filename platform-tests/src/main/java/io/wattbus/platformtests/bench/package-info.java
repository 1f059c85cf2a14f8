/** Measurements on a platform of real processes; the workloads are files in {@code platform-tests/bench}. */
@NullMarked
package io.wattbus.platformtests.bench;

import org.jspecify.annotations.NullMarked;
