package io.wattbus.roaming.location;

/**
 * When a location is open on a day of the week.
 *
 * @param weekday 1 is Monday, 7 is Sunday
 * @param begin local time HH:MM
 * @param end local time HH:MM
 */
public record OpeningHours(int weekday, String begin, String end) {}
