/** From records of a topic to documents: what is written, what is stale, what is put aside, what is tried again. */
@NullMarked
package io.wattbus.search.indexing;

import org.jspecify.annotations.NullMarked;
