/** The charge detail records of partners' drivers. */
@NullMarked
package io.wattbus.roaming.cdr;

import org.jspecify.annotations.NullMarked;
