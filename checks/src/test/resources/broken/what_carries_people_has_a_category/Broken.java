package nl.oproep.response;

/** Somebody to whom a response was shown, and nobody said for what and for how long that is known. */
record Broken(String phone) {

    @Override
    public String toString() {
        return "Broken";
    }
}
