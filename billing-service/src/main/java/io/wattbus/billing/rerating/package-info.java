/** Works out issued records again and reports what comes out otherwise. */
@NullMarked
package io.wattbus.billing.rerating;

import org.jspecify.annotations.NullMarked;
