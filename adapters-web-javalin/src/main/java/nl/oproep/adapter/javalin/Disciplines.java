package nl.oproep.adapter.javalin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The disciplines that forms offer. Assignments may have others: those are shown by their code. */
final class Disciplines {
    static final List<String> OFFERED = List.of(
            "GENERAL_MANAGEMENT",
            "FINANCE",
            "HR",
            "IT",
            "PROJECT_MANAGEMENT",
            "OPERATIONS",
            "PROCUREMENT",
            "LOGISTICS",
            "MARKETING",
            "SALES",
            "LEGAL",
            "ENGINEERING",
            "CONSTRUCTION",
            "HEALTHCARE",
            "EDUCATION",
            "GOVERNMENT");

    private Disciplines() {}

    /** Codes and names, for a form; also those that stand in the form already. */
    static Map<String, String> named(Phrases p, List<String> chosen) {
        var named = new LinkedHashMap<String, String>();
        OFFERED.forEach(code -> named.put(code, p.discipline(code)));
        chosen.forEach(code -> named.putIfAbsent(code, code));
        return named;
    }
}
