package nl.oproep.kernel;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/** The texts of one message file in one language; {@code {name}} in a text stands for an argument. Immutable. */
public final class Texts {
    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** What is said of violations. */
    public static Texts violations(Language language) {
        return of("nl.oproep.kernel.violations", language, Texts.class);
    }

    /**
     * The texts of the file {@code name} in the module of {@code owner}.
     *
     * @throws java.util.MissingResourceException when there is no such file
     */
    public static Texts of(String name, Language language, Class<?> owner) {
        return new Texts(ResourceBundle.getBundle(name, language.locale(), owner.getModule()));
    }

    public Set<String> keys() {
        return new TreeSet<>(bundle.keySet());
    }

    /**
     * The text under {@code key}.
     *
     * @throws java.util.MissingResourceException when there is none
     */
    public String text(String key) {
        return bundle.getString(key);
    }

    /** The text under {@code key} with its arguments filled in, in one pass: an argument that looks like a name is left as it is. */
    public String text(String key, Map<String, String> arguments) {
        var pattern = text(key);
        var out = new StringBuilder(pattern.length() + 32);
        int at = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            int close = pattern.indexOf('}', open);
            var value = close < 0 ? null : arguments.get(pattern.substring(open + 1, close));
            int next = value == null ? open + 1 : close + 1;
            out.append(pattern, at, open).append(value == null ? "{" : value);
            at = next;
        }
        return out.append(pattern, at, pattern.length()).toString();
    }
}
