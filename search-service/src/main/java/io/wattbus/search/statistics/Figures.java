package io.wattbus.search.statistics;

/**
 * What is counted over sessions in an interval.
 *
 * @param started sessions that started in it
 * @param ended sessions that ended in it
 * @param energyMilliWh what those that ended in it had charged
 */
record Figures(long started, long ended, long energyMilliWh) {}
