/** What was said between stations and the gateway of late, kept for operators who look into a station. */
@NullMarked
package io.wattbus.gateway.messagelog;

import org.jspecify.annotations.NullMarked;
