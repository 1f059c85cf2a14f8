/** The contract between services: topics, who may be named by which key, and how records are written. */
@NullMarked
package io.wattbus.schemas;

import org.jspecify.annotations.NullMarked;
