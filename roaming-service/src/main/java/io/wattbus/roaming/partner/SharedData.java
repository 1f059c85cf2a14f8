package io.wattbus.roaming.partner;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an operator can agree to share with a partner: the modules of OCPI. */
public enum SharedData {
    CDRS,
    COMMANDS,
    LOCATIONS,
    SESSIONS,
    TARIFFS,
    TOKENS;

    /** All there is. */
    public static Set<SharedData> all() {
        return Set.copyOf(EnumSet.allOf(SharedData.class));
    }

    /** The identifier of the module (OCPI, ModuleID). */
    public String module() {
        return name().toLowerCase(Locale.ROOT);
    }
}
