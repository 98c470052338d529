package nl.oproep.adapter.javalin;

import java.util.Map;
import java.util.Set;
import nl.oproep.operator.Role;

/** The parts of the back office and of its API, by the first word of their path, and which role opens them. What is not named is ordinary work. */
enum Area {
    /** Everybody who is signed in. */
    ANYBODY,
    /** To see: who may read or work; to change: who may work. */
    WORK,
    /** Placements, invoices, partner subscriptions. */
    MONEY,
    /** Requests about personal data, retention. */
    PRIVACY,
    /** Who has every role. */
    CHIEF;

    private static final Map<String, Area> NAMED = Map.ofEntries(
            Map.entry("", ANYBODY),
            Map.entry("account", ANYBODY),
            Map.entry("afmelden", ANYBODY),
            Map.entry("plaatsingen", MONEY),
            Map.entry("facturen", MONEY),
            Map.entry("partners", MONEY),
            Map.entry("placements", MONEY),
            Map.entry("invoices", MONEY),
            Map.entry("verzoeken", PRIVACY),
            Map.entry("gegevens", PRIVACY),
            Map.entry("register", PRIVACY),
            Map.entry("bewaren", PRIVACY),
            Map.entry("retention", PRIVACY),
            Map.entry("privacy-requests", PRIVACY),
            Map.entry("holds", PRIVACY),
            Map.entry("beheerders", CHIEF));

    /** The area of a path below {@code root}. */
    static Area of(String path, String root) {
        var rest = path.length() <= root.length() ? "" : path.substring(root.length() + 1);
        return NAMED.getOrDefault(rest.split("[/.]", 2)[0], WORK);
    }

    boolean opens(Set<Role> roles, boolean changing) {
        return switch (this) {
            case ANYBODY -> true;
            case WORK -> roles.contains(Role.WORK) || (!changing && roles.contains(Role.READ));
            case MONEY -> roles.contains(Role.MONEY);
            case PRIVACY -> roles.contains(Role.PRIVACY);
            case CHIEF -> roles.size() == Role.values().length;
        };
    }
}
