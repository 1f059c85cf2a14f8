/** The manners of the REST API: paging, problem details, JSON, ETags. */
@NullMarked
package io.wattbus.availability.web;

import org.jspecify.annotations.NullMarked;
