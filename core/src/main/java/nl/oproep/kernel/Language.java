package nl.oproep.kernel;

import java.util.Locale;

/** The languages that pages and mails speak. */
public enum Language {
    NL,
    EN;

    /** The lower-case ISO 639 code, as used in {@code ?lang=} and in HTML. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return this == NL ? new Locale("nl", "NL") : Locale.UK;
    }

    /** The language with this code, or Dutch for any other. */
    public static Language of(String code) {
        return code.equalsIgnoreCase("en") ? EN : NL;
    }
}
