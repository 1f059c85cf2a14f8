package io.wattbus.localplatform.demo;

/** What goes on: connected stations, running sessions, and the charge detail records there are. */
public record Pulse(long stations, long sessions, long cdrs) {}
