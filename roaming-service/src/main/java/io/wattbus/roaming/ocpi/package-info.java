/** What all versions of OCPI share: tokens, envelopes, paging, the list of versions. */
@NullMarked
package io.wattbus.roaming.ocpi;

import org.jspecify.annotations.NullMarked;
