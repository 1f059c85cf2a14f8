/** Tests of pages and problems. */
@NullMarked
package io.wattbus.gateway.rest;

import org.jspecify.annotations.NullMarked;
