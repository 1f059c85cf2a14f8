/** What stations tell of their own accord, kept for their operators: how updates and uploads go, security events, data. */
@NullMarked
package io.wattbus.gateway.notice;

import org.jspecify.annotations.NullMarked;
