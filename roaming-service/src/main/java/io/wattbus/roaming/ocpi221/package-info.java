/** OCPI 2.2.1: its objects and modules, and how partners are told in it. */
@NullMarked
package io.wattbus.roaming.ocpi221;

import org.jspecify.annotations.NullMarked;
