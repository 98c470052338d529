package nl.oproep.response;

/** A record that is known, with a part more than anybody said something about. */
record Candidate(String name, String phone, String motivation) {

    @Override
    public String toString() {
        return "Candidate";
    }
}
