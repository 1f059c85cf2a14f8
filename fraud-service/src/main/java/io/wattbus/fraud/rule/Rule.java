package io.wattbus.fraud.rule;

import java.util.List;
import java.util.Map;

/**
 * A fraud rule. It remembers nothing and reads no clock: the same facts give the same findings, and facts that are told
 * again, or in another order, give no other cases.
 */
public interface Rule {

    /** As it stands in decisions. */
    String name();

    /** What it looks for, for operators. */
    String description();

    /** The figures it goes by, with units in their names. */
    Map<String, Object> thresholds();

    /** Everything wrong with {@code facts}, each time they are looked at; empty if nothing is, or nothing it looks for. */
    List<Finding> check(Facts facts);
}
