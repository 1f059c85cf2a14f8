package io.wattbus.localplatform.process;

/** What a process is to the others; the earlier tiers are ended before the later ones. */
public enum Tier {
    TRAFFIC,
    SERVICE,
    PART
}
