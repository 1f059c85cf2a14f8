/** The one door to OpenSearch: indices and their aliases, writes with versions, searches within a tenant. */
@NullMarked
package io.wattbus.search.index;

import org.jspecify.annotations.NullMarked;
