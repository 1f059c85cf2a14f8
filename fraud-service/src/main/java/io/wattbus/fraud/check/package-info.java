/** The stream: events in, rules applied, decisions out. */
@NullMarked
package io.wattbus.fraud.check;

import org.jspecify.annotations.NullMarked;
