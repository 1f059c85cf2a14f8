/** The key pair and the tokens of the operators' APIs. */
@NullMarked
package io.wattbus.localplatform.token;

import org.jspecify.annotations.NullMarked;
