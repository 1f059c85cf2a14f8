/** Who may do what: operators' signed tokens and the tenant they stand for. */
@NullMarked
package io.wattbus.billing.security;

import org.jspecify.annotations.NullMarked;
