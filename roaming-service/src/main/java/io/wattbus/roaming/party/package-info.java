/** Who roams: operators and partners under their OCPI party. */
@NullMarked
package io.wattbus.roaming.party;

import org.jspecify.annotations.NullMarked;
