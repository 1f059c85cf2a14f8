/** Personal data leaves here only as a keyed hash. */
@NullMarked
package io.wattbus.search.privacy;

import org.jspecify.annotations.NullMarked;
