package nl.oproep.adapter.javalin;

/** An assignment is not open for responses; nothing was stored (R1). */
final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Closed() {
        super("409", null, false, false);
    }
}
