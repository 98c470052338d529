package nl.oproep.terms;

import java.util.Map;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Sha256;

/**
 * One version of the working agreements and its text; it never changes once it is in force (V6).
 *
 * @param version the name, {@code 16.21} at first
 * @param texts the text in each language, in HTML-free paragraphs separated by blank lines; headings start with {@code # }
 */
public record Agreement(String version, Map<Language, String> texts) {

    public Agreement {
        texts = Map.copyOf(texts);
        if (!version.matches("[0-9A-Za-z][0-9A-Za-z.-]{0,19}") || !texts.containsKey(Language.NL)) {
            throw new IllegalArgumentException("an agreement has a short version and at least a Dutch text");
        }
    }

    /** The text in that language, or the Dutch one, which is the one that counts. */
    public String text(Language language) {
        return texts.getOrDefault(language, texts.getOrDefault(Language.NL, ""));
    }

    /** The digest of the Dutch text, which every submission records. */
    public Sha256 digest() {
        return Sha256.of(text(Language.NL));
    }
}
