package nl.oproep.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Writes the canonical rendering of what somebody supplied (M3): lines ended by LF, every supplied text in it code point for code point. A text of several lines stands below a line that
 * says how many characters (code points) it has, so that no text can pass itself off as another field.
 */
public final class CanonicalText {
    private final StringBuilder out = new StringBuilder(1024);
    private final Texts texts;

    public CanonicalText(Texts texts) {
        this.texts = texts;
    }

    /** A line of our own. */
    public CanonicalText line(String words) {
        out.append(words).append('\n');
        return this;
    }

    /** A value of one line under a label from the message file; left out when it is absent or empty. */
    public CanonicalText field(String labelKey, @Nullable String value) {
        return value == null || value.isEmpty() ? this : line(texts.text(labelKey) + ": " + value);
    }

    /** A value of any number of lines, introduced by its length; left out when it is absent or empty. */
    public CanonicalText block(String labelKey, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return this;
        }
        var characters = Integer.toString(value.codePointCount(0, value.length()));
        return line("").line(texts.text(labelKey) + " (" + characters + ' ' + texts.text("characters") + "):")
                .line(value);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
