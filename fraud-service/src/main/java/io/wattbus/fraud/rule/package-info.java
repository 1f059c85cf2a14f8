/** The fraud rules: facts in, findings out. Plain Java, time passed in. */
@NullMarked
package io.wattbus.fraud.rule;

import org.jspecify.annotations.NullMarked;
