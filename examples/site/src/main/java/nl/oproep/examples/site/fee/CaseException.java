package nl.oproep.examples.site.fee;

/** One case cannot be answered; the code says why. */
final class CaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    static final String MALFORMED = "MALFORMED";
    static final String INVALID_DATE = "INVALID_DATE";

    private final String code;

    CaseException(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
