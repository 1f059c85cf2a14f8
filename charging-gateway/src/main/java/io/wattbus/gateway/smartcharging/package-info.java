/** What the charging profiles that we set come to (OCPP 1.6 §3.13); plain Java. */
@NullMarked
package io.wattbus.gateway.smartcharging;

import org.jspecify.annotations.NullMarked;
