package nl.oproep.examples.site.settings;

/**
 * A setting as it is in force.
 *
 * @param setting which
 * @param value what counts; of a secret only whether there is one
 * @param standard whether nothing was set
 */
public record InForce(Setting setting, String value, boolean standard) {

    static InForce of(Setting setting, String value, boolean standard) {
        return new InForce(setting, setting.secret() && !value.isEmpty() ? "••••••" : value, standard);
    }
}
