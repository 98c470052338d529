package nl.oproep.adapter.javalin;

/** There is nothing here to show: it never was, or it is over. */
final class Absent extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    private Absent(int status) {
        super(String.valueOf(status), null, false, false);
        this.status = status;
    }

    /** There is none, or it has not been published: the two are not told apart (V10). */
    static Absent unknown() {
        return new Absent(404);
    }

    /** It was finished; nothing of it is shown any more. */
    static Absent gone() {
        return new Absent(410);
    }

    int status() {
        return status;
    }
}
