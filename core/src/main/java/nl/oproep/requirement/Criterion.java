package nl.oproep.requirement;

import java.util.List;
import nl.oproep.kernel.Violation;

/**
 * What a requirement asks, by kind (Q1): what may be answered, and what satisfies it. The two differ: an answer that does not satisfy is accepted and shown as {@code NOT_MET}, never refused (Q3).
 */
public sealed interface Criterion permits YesNo, Numeric, Dated, Choice, Choices, Level, FreeText {

    Kind kind();

    /**
     * Reads an answer as it came: from JSON ({@code Boolean}, {@code Number}, {@code String}, {@code List}) or from a form ({@code String}, {@code List<String>}).
     *
     * @param raw not null and not blank
     * @return the answer, or what is wrong with it at the field {@code ""}
     */
    Reading read(Object raw);

    /** Whether the answer satisfies what was asked; an answer of another kind is a programming error. */
    Verdict judge(Answer answer);

    /** What is wrong with the definition itself; fields are named as in JSON: {@code min}, {@code options}, … */
    List<Violation> problems();

    /** An answer that could be read, or why not. */
    sealed interface Reading permits Read, Unreadable {}

    /** It could. */
    record Read(Answer answer) implements Reading {}

    /** It could not. */
    record Unreadable(Violation why) implements Reading {}
}
