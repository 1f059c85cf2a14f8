/** How every controller pages and answers problems. */
@NullMarked
package io.wattbus.gateway.rest;

import org.jspecify.annotations.NullMarked;
