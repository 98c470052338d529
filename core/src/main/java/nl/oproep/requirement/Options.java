package nl.oproep.requirement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.oproep.kernel.Violation;

/** What the two kinds of choice demand of their options. */
final class Options {
    private static final int MOST = 50;
    private static final int LONGEST = 120;

    private Options() {}

    static List<Violation> problems(List<String> options, List<String> accepts) {
        var problems = new ArrayList<Violation>();
        if (options.size() < 2 || options.size() > MOST) {
            problems.add(Violation.of("options", "requirement.optionCount", "max", MOST));
        }
        if (options.stream().anyMatch(o -> o.isBlank() || o.length() > LONGEST)) {
            problems.add(Violation.of("options", "requirement.optionLength", "max", LONGEST));
        }
        if (new HashSet<>(options).size() < options.size()) {
            problems.add(Violation.of("options", "requirement.optionTwice"));
        }
        if (!options.containsAll(accepts)) {
            problems.add(Violation.of("accepts", "requirement.acceptsUnknown"));
        }
        return problems;
    }
}
