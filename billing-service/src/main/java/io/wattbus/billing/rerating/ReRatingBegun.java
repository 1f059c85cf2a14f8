package io.wattbus.billing.rerating;

/** There is something to re-rate. */
record ReRatingBegun() {}
