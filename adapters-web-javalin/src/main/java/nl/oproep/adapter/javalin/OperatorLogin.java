package nl.oproep.adapter.javalin;

import java.util.EnumSet;
import java.util.Set;
import nl.oproep.operator.Role;

/** The host's own login: decides whether somebody is an operator. Serves the sign-in page and, by HTTP Basic, programs. Called on many threads. */
@FunctionalInterface
public interface OperatorLogin {

    /** Whether this name and password are an operator's; never throws for wrong ones, and takes as long for an unknown name as for a wrong password (V10). */
    boolean accepts(String user, String password);

    /** Whether this login decides about that name, rather than the accounts that the network keeps; by default it decides about every name. */
    default boolean answersFor(String user) {
        return true;
    }

    /** What this operator may do; by default everything. */
    default Set<Role> roles(String user) {
        return EnumSet.allOf(Role.class);
    }

    /** Something that changes when the sessions of this operator must end, such as a digest of the password's hash; by default it never does. */
    default String seal(String user) {
        return "";
    }
}
