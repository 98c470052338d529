package nl.oproep.kernel;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of one message file in one language; {@code {name}} in a text stands for an argument. Immutable. */
public final class Texts {
    private static final Pattern ARGUMENT = Pattern.compile("\\{[A-Za-z]+}");

    private final ResourceBundle bundle;
    private final Map<String, String> others;

    private Texts(ResourceBundle bundle, Map<String, String> others) {
        this.bundle = bundle;
        this.others = others;
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
        return new Texts(ResourceBundle.getBundle(name, language.locale(), owner.getModule()), Map.of());
    }

    /**
     * The same texts with others in place of some.
     *
     * @throws IllegalArgumentException when there is no text under such a key, or it has other arguments; the message names the key
     */
    public Texts with(Map<String, String> instead) {
        instead.forEach((key, text) -> {
            if (!bundle.containsKey(key) || !arguments(text).equals(arguments(bundle.getString(key)))) {
                throw new IllegalArgumentException("no text " + key + " with the arguments of: " + text);
            }
        });
        return new Texts(bundle, Map.copyOf(instead));
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
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
        var other = others.get(key);
        return other == null ? bundle.getString(key) : other;
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
