/** The whole platform with a demo operator's network on it, as {@code wattbus up} shows it. */
@NullMarked
package io.wattbus.localplatform.demo;

import org.jspecify.annotations.NullMarked;
