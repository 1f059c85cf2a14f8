package io.wattbus.roaming.partner;

/** Tells a partner, in the partner's version, that it is connected no longer. */
public interface Farewell {

    /**
     * One attempt, in bounded time: a partner that does not hear of it learns it as soon as it asks us something.
     *
     * @param ended the connection as it was
     */
    void say(Connection ended) throws InterruptedException;
}
