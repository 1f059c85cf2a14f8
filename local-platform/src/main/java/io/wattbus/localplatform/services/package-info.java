/** Our services as processes, with the environment they expect. */
@NullMarked
package io.wattbus.localplatform.services;

import org.jspecify.annotations.NullMarked;
