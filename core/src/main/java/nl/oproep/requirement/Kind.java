package nl.oproep.requirement;

/** The kinds of requirements (Q1), by their names in JSON. */
public enum Kind {
    YES_NO,
    NUMBER,
    DATE,
    CHOICE,
    CHOICES,
    LEVEL,
    SHORT_TEXT,
    LONG_TEXT
}
