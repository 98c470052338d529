package nl.oproep.adapter.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.oproep.announcement.Audience;
import nl.oproep.announcement.Preferences;

/**
 * What members are found by: pairs of a discipline and a region, as rows. Marks stand for what does not matter; they begin with characters that no code and no folded region has. Whatever fits is found by looking up a few pairs,
 * each a range of an index in the order of members.
 */
final class Interests {
    private static final String ANY_DISCIPLINE = "*";
    private static final String ANY_REGION = "*";
    /** Each member has it: for assignments that name no region. */
    private static final String NOWHERE = "=any";

    private static final String REMOTE = "=remote";

    private Interests() {}

    /** A discipline and a region. */
    record Pair(String discipline, String region) {}

    /** The pairs that a member with these preferences is stored under. */
    static List<Pair> stored(Preferences wanted) {
        Set<String> regions = new LinkedHashSet<>();
        wanted.regions().forEach(region -> regions.add(cut(Audience.region(region))));
        if (regions.isEmpty()) {
            regions.add(ANY_REGION);
        }
        regions.add(NOWHERE);
        if (wanted.remote()) {
            regions.add(REMOTE);
        }
        var disciplines = wanted.disciplines().isEmpty() ? List.of(ANY_DISCIPLINE) : wanted.disciplines();
        return pairs(disciplines, regions);
    }

    /** The pairs under which the members of this audience are stored, and nobody else but for the hours. */
    static List<Pair> asked(Audience audience) {
        Set<String> disciplines = new LinkedHashSet<>(audience.disciplines());
        disciplines.add(ANY_DISCIPLINE);
        var region = audience.region();
        Set<String> regions = new LinkedHashSet<>();
        regions.add(region == null ? NOWHERE : ANY_REGION);
        if (region != null) {
            regions.add(cut(region));
            if (audience.remote()) {
                regions.add(REMOTE);
            }
        }
        return pairs(disciplines, regions);
    }

    private static List<Pair> pairs(Iterable<String> disciplines, Iterable<String> regions) {
        var pairs = new ArrayList<Pair>();
        disciplines.forEach(discipline -> regions.forEach(region -> pairs.add(new Pair(discipline, region))));
        return pairs;
    }

    /** Folding may lengthen what was typed. */
    private static String cut(String region) {
        return region.length() <= 80 ? region : region.substring(0, 80);
    }
}
