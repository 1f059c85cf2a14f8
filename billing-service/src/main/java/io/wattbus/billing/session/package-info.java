/** Folds the session events, once each, and decides what becomes of every ended session. */
@NullMarked
package io.wattbus.billing.session;

import org.jspecify.annotations.NullMarked;
