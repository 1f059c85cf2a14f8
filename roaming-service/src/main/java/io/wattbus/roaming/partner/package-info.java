/** Partners: their invitation, their credentials, their health. */
@NullMarked
package io.wattbus.roaming.partner;

import org.jspecify.annotations.NullMarked;
