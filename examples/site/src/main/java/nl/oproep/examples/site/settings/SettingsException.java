package nl.oproep.examples.site.settings;

import java.util.List;

/** Settings that cannot be worked with. Carries everything that is wrong, a line each, names first; never the value of a secret. */
public final class SettingsException extends RuntimeException {
    private final List<String> problems;

    SettingsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
