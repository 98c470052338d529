package nl.oproep.adapter.javalin;

/** A page with the poster in its hands. */
record Broken(nl.oproep.assignment.Poster poster) {
    @Override
    public String toString() {
        return "Broken[hidden]";
    }
}
