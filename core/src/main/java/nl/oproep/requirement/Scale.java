package nl.oproep.requirement;

import java.util.List;

/** Levels that have an order (Q1). */
public enum Scale {
    /** Language levels of the Common European Framework of Reference. */
    CEFR("A1 A2 B1 B2 C1 C2"),
    /** Dutch education, from secondary school to doctorate. */
    EDUCATION("VMBO HAVO VWO MBO AD HBO WO PHD");

    private final String levels;

    Scale(String levels) {
        this.levels = levels;
    }

    /** The codes, lowest first. */
    public List<String> levels() {
        return List.of(levels.split(" ", -1));
    }
}
