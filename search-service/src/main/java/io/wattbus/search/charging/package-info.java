/** What sessions and charge detail records have in common when they are searched for. */
@NullMarked
package io.wattbus.search.charging;

import org.jspecify.annotations.NullMarked;
