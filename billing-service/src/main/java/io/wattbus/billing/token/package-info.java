/** The groups that id tokens belong to: tariffs can be for one. */
@NullMarked
package io.wattbus.billing.token;

import org.jspecify.annotations.NullMarked;
