package nl.oproep.requirement;

import java.util.List;
import nl.oproep.kernel.Violation;

/**
 * Any number of several options.
 *
 * @param options what can be chosen, each once, in order
 * @param accepts the options that must all be among the answer to satisfy; empty when a person judges
 */
public record Choices(List<String> options, List<String> accepts) implements Criterion {

    public Choices {
        options = List.copyOf(options);
        accepts = List.copyOf(accepts);
    }

    @Override
    public Kind kind() {
        return Kind.CHOICES;
    }

    @Override
    public Reading read(Object raw) {
        var chosen = raw instanceof List<?> several ? several : List.of(raw);
        return options.containsAll(chosen)
                ? new Read(new Answer.Several(
                        options.stream().filter(chosen::contains).toList()))
                : new Unreadable(Violation.of("", "answer.choices"));
    }

    @Override
    public Verdict judge(Answer answer) {
        if (accepts.isEmpty()) {
            return Verdict.TO_BE_JUDGED;
        }
        return ((Answer.Several) answer).values().containsAll(accepts) ? Verdict.MET : Verdict.NOT_MET;
    }

    @Override
    public List<Violation> problems() {
        return Options.problems(options, accepts);
    }
}
