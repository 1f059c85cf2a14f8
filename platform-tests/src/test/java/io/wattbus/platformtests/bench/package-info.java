/** That benches say what they measured. */
@NullMarked
package io.wattbus.platformtests.bench;

import org.jspecify.annotations.NullMarked;
