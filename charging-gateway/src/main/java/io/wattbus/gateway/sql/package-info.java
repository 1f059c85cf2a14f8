/** How Java values stand in SQL. */
@NullMarked
package io.wattbus.gateway.sql;

import org.jspecify.annotations.NullMarked;
