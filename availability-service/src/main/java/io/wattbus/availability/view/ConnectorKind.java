package io.wattbus.availability.view;

/** What makes connectors alike to a driver; the words are OCPI's. */
public record ConnectorKind(String standard, String powerType, long maxPowerW) {}
