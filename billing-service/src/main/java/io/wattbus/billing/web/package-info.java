/** The manners of the REST API: paging, problem details, JSON. */
@NullMarked
package io.wattbus.billing.web;

import org.jspecify.annotations.NullMarked;
