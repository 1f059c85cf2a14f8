/** Who may do what: operators' signed tokens and the tenant they stand for. */
@NullMarked
package io.wattbus.roaming.security;

import org.jspecify.annotations.NullMarked;
