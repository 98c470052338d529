package nl.oproep.adapter.jdbc;

/** One adapter with another. */
record Broken(Class<nl.oproep.adapter.smtp.Neighbour> neighbour) {
    Object call() {
        return new nl.oproep.adapter.smtp.Neighbour();
    }
}
