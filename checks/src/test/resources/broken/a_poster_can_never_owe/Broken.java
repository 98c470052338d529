package nl.oproep.billing;

/** An invoice to the one who must never get one (P1). */
record Broken(nl.oproep.assignment.Poster debtor, long cents) {
    @Override
    public String toString() {
        return "Broken[hidden]";
    }
}
