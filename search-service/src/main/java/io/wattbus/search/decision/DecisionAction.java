package io.wattbus.search.decision;

/** What a decision asks for. */
enum DecisionAction {
    BLOCK,
    STOP,
    HOLD,
    RELEASE
}
