/** Holds what every service knows of the sessions against the topic that all of them know it from. */
@NullMarked
package io.wattbus.localplatform.reconcile;

import org.jspecify.annotations.NullMarked;
