/** The manners of the REST API: paging, problem details, JSON. */
@NullMarked
package io.wattbus.roaming.web;

import org.jspecify.annotations.NullMarked;
