package nl.oproep.assignment;

import static nl.oproep.assignment.Giveaway.Kind.ORGANISATION;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.oproep.assignment.NameTrace.Capital;
import org.jspecify.annotations.Nullable;

/**
 * What a text can call an organisation: its name without the legal form, and the brand that its domain is called after.
 *
 * <p>An ordinary word is nobody's name: a single one never counts, several count where they are written with a capital. A name of fewer than four letters counts in capitals only.
 */
final class OrganisationName {
    private static final Pattern LEGAL_FORM_BEFORE = Pattern.compile(
            "^(?:stichting|vereniging|cooperatie|cooperatief|maatschap|firma|fa\\.?|vof|v\\.o\\.f\\.?) +");
    private static final Pattern LEGAL_FORM_AFTER =
            Pattern.compile("[ ,(-]+(?:b\\.? ?v\\.?|n\\.? ?v\\.?|v\\.? ?o\\.? ?f\\.?|c\\.? ?v\\.?"
                    + "|u\\.? ?a\\.?|i\\.? ?o\\.?|ltd\\.?|limited|gmbh|inc\\.?|llc|llp|plc|bvba|srl|holding)\\)?$");
    private static final Pattern JOINING = Pattern.compile(" *& *| +(?:en|and|und) +");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_NAME = 4;
    private static final int SHORTEST_BRAND = 5;

    private final String core;
    private final boolean capitals;

    private OrganisationName(String core, boolean capitals) {
        this.core = core;
        this.capitals = capitals;
    }

    static OrganisationName of(@Nullable String supplied) {
        var name = supplied == null ? "" : supplied;
        var core = Folding.of(name).text().strip();
        var before = "";
        while (!core.equals(before)) {
            before = core;
            core = LEGAL_FORM_AFTER.matcher(core).replaceFirst("");
            core = LEGAL_FORM_BEFORE.matcher(core).replaceFirst("");
        }
        return new OrganisationName(core, name.codePoints().noneMatch(Character::isLowerCase));
    }

    /** The traces of the name. */
    List<Trace> traces() {
        var traces = new ArrayList<Trace>();
        if (JOINING.matcher(core).find()) {
            for (var joint : List.of(" ", " en ", " and ")) {
                traces.addAll(name(JOINING.matcher(core).replaceAll(joint)));
            }
        } else {
            traces.addAll(name(core));
        }
        return traces;
    }

    private List<Trace> name(String name) {
        var words = words(name);
        var letters = String.join("", words);
        boolean ordinary = words.stream().allMatch(Lexicon.ORDINARY::has);
        if (letters.length() < 2 || (ordinary && words.size() == 1)) {
            return List.of();
        }
        if (letters.length() < SHORTEST_NAME) {
            return capitals ? List.of(new NameTrace(letters, Capital.ALL, ORGANISATION)) : List.of();
        }
        return List.of(new NameTrace(letters, ordinary ? Capital.LAST_WORD : Capital.NONE, ORGANISATION));
    }

    /** The traces of the brand in a domain such as {@code kanarie.nl}: one of the words of the name, or a name with hyphens. Other brands may be words and do not count. */
    List<Trace> brand(String domain) {
        var label = domain.replaceFirst("\\..*", "");
        var parts = words(label);
        var letters = String.join("", parts);
        boolean ordinary = Lexicon.ORDINARY.has(letters) || parts.stream().allMatch(Lexicon.ORDINARY::has);
        if (letters.length() < SHORTEST_BRAND) {
            return List.of();
        }
        if (parts.size() > 1) {
            return List.of(new NameTrace(letters, ordinary ? Capital.LAST_WORD : Capital.NONE, ORGANISATION));
        }
        return !ordinary && words(core).contains(letters)
                ? List.of(new NameTrace(letters, Capital.NONE, ORGANISATION))
                : List.of();
    }

    private static List<String> words(String text) {
        return NOT_A_WORD.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }
}
