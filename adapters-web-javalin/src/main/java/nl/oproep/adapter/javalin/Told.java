package nl.oproep.adapter.javalin;

import java.util.List;

/**
 * What an operator is told after an act. Hides itself in logs, for it may hold a password that is shown once.
 *
 * @param title what was done
 * @param text what follows from it, or nothing
 * @param codes whether the lines are to be copied letter by letter
 * @param lines what to read one by one: a password, codes, decisions
 */
record Told(String title, String text, boolean codes, List<String> lines) {

    Told {
        lines = List.copyOf(lines);
    }

    static Told of(String title) {
        return new Told(title, "", false, List.of());
    }

    @Override
    public String toString() {
        return "Told[hidden]";
    }
}
