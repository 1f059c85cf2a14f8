/** The charging sessions of partners' drivers. */
@NullMarked
package io.wattbus.roaming.session;

import org.jspecify.annotations.NullMarked;
