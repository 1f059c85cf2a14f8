package io.wattbus.localplatform.process;

/** Asks whether something is ready; a question that fails is a no. */
@FunctionalInterface
public interface Probe {

    boolean ask() throws Exception;

    /** Whether the answer is yes. */
    default boolean saysYes() {
        try {
            return ask();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            return false;
        }
    }
}
