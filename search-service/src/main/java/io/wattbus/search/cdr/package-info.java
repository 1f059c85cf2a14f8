/** Charge detail records: what sessions cost. */
@NullMarked
package io.wattbus.search.cdr;

import org.jspecify.annotations.NullMarked;
