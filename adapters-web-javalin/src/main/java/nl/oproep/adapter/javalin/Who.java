package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.Set;
import java.util.UUID;
import nl.oproep.operator.Role;
import org.jspecify.annotations.Nullable;

/**
 * The operator who makes a request.
 *
 * @param operator the key of the account, or null when the host's own login let the operator in
 * @param name that the operator signed in with
 * @param roles what the operator may do
 * @param formToken what forms of this session carry, or null without a session
 * @param provisional whether the password has to be chosen anew before anything else
 */
record Who(
        @Nullable UUID operator,
        String name,
        Set<Role> roles,
        @Nullable String formToken,
        boolean provisional) {
    private static final String KEY = "oproep.who";

    Who {
        roles = Set.copyOf(roles);
    }

    /** Who makes this request, or null when nobody has been let in. */
    static @Nullable Who of(Context request) {
        return request.attribute(KEY);
    }

    void makes(Context request) {
        request.attribute(KEY, this);
    }

    boolean chief() {
        return roles.size() == Role.values().length;
    }

    @Override
    public String toString() {
        return "Who[" + operator + "]";
    }
}
