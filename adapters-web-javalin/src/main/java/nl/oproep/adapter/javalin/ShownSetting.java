package nl.oproep.adapter.javalin;

import java.util.Map;
import nl.oproep.kernel.Language;

/**
 * A setting of the host as it is in force, for the operator's page. Whoever makes one masks what is secret.
 *
 * @param setting its name
 * @param value in force; a secret says only whether it is set
 * @param meaning what it is for, in half a line, in each language that there are words for
 * @param standard whether this is the value of who sets nothing
 */
public record ShownSetting(String setting, String value, Map<Language, String> meaning, boolean standard) {

    public ShownSetting {
        meaning = Map.copyOf(meaning);
    }
}
