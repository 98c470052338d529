package nl.oproep.adapter.javalin;

/** A request for the operator's pages that is refused. */
final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Why why;

    /** Why it is refused. */
    enum Why {
        /** A program without the right name and password. */
        UNKNOWN,
        /** A person who has to sign in first. */
        SIGN_IN,
        /** The operator's browser, but on behalf of another site, or without the token of the form. */
        FOREIGN,
        /** An operator without the role for it. */
        BEYOND,
        /** An operator who has to choose a password first. */
        PROVISIONAL
    }

    private NotAllowed(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    static NotAllowed unknown() {
        return new NotAllowed(Why.UNKNOWN);
    }

    static NotAllowed signIn() {
        return new NotAllowed(Why.SIGN_IN);
    }

    static NotAllowed foreign() {
        return new NotAllowed(Why.FOREIGN);
    }

    static NotAllowed beyond() {
        return new NotAllowed(Why.BEYOND);
    }

    static NotAllowed provisional() {
        return new NotAllowed(Why.PROVISIONAL);
    }

    Why why() {
        return why;
    }
}
