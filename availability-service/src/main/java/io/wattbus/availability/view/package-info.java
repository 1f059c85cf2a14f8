/**
 * What the public may see, held by each replica in memory: reads never wait for Redis.
 *
 * <p>{@link io.wattbus.availability.view.Directory} finds published locations by their id and by where they are. Each is a
 * {@link io.wattbus.availability.view.ListedLocation}: its facts are rendered once, and one read of
 * {@link io.wattbus.availability.view.ListedLocation#now} gives what its EVSEs show at one moment.
 *
 * <p>It is loaded from Redis and then follows the stream of changes that the scripts of {@code store} write in one step
 * with what they tell of. The place of an entry in that stream is the version of what it names, the same in each replica,
 * but for what has not changed since a replica was started. Whoever falls off the stream, or finds Redis filled anew, loads
 * everything again; meanwhile, and while Redis is away, {@link io.wattbus.availability.view.Directory#isStale} is true.
 *
 * <p>{@link io.wattbus.availability.view.Changes} tells what has changed, in batches and in order, on the thread that
 * follows: a listener hands on and never blocks. What happened at and after a sequence can be asked for again, as long as
 * it is remembered; a change may be told twice, so each tells the state and not the step.
 *
 * <p>{@link io.wattbus.availability.view.Prices} is asked when facts are rendered;
 * {@link io.wattbus.availability.view.ChangeStream#renew} has those of an operator rendered again, in each replica.
 */
@NullMarked
package io.wattbus.availability.view;

import org.jspecify.annotations.NullMarked;
