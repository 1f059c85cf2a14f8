/** The manners of the REST API: paging, problem details, JSON. */
@NullMarked
package io.wattbus.fraud.web;

import org.jspecify.annotations.NullMarked;
