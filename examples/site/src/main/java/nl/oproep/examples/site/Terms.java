package nl.oproep.examples.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import nl.oproep.kernel.Language;
import nl.oproep.terms.Agreement;
import nl.oproep.terms.Agreements;

/** The working agreements of this network: one file for each version and language. A version that was in force is never changed or taken away (V6). */
final class Terms {
    private static final List<String> VERSIONS = List.of("16.21");

    private Terms() {}

    /** All versions, the one in force last. */
    static Agreements all() {
        return Agreements.of(VERSIONS.stream().map(Terms::version).toList());
    }

    private static Agreement version(String version) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, text("terms/" + version + "_" + language.code() + ".txt"));
        }
        return new Agreement(version, texts);
    }

    private static String text(String name) {
        try (var in = Terms.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the agreements " + name + " are missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
