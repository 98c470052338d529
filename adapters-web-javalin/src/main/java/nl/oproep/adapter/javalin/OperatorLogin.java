package nl.oproep.adapter.javalin;

/** Decides whether somebody is the operator. Called for each request of the operator, on many threads. */
@FunctionalInterface
public interface OperatorLogin {

    /** Whether this name and password are the operator's; never throws for wrong ones. */
    boolean accepts(String user, String password);
}
