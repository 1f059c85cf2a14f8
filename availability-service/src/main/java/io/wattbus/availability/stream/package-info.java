/**
 * Changes as they happen, to whoever listens: server-sent events. Each stream has a thread of its own, a virtual one, that
 * waits for what concerns it; the thread that tells of changes only puts them into bounded queues.
 */
@NullMarked
package io.wattbus.availability.stream;

import org.jspecify.annotations.NullMarked;
