/** Charge detail records: immutable, kept, listed and published. */
@NullMarked
package io.wattbus.billing.cdr;

import org.jspecify.annotations.NullMarked;
