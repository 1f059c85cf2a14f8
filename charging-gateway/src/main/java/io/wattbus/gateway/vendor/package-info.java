/** What chargers of each vendor may do otherwise than the specification has it, as data; plain Java, for every version. */
@NullMarked
package io.wattbus.gateway.vendor;

import org.jspecify.annotations.NullMarked;
