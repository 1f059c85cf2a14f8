/** When partners' own lists are read: all of them after registration and once a day, what changed in between. */
@NullMarked
package io.wattbus.roaming.fetching;

import org.jspecify.annotations.NullMarked;
