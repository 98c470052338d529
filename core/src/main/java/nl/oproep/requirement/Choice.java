package nl.oproep.requirement;

import java.util.List;
import nl.oproep.kernel.Violation;

/**
 * One of several options.
 *
 * @param options what can be chosen, each once, in order
 * @param accepts the options that satisfy; empty when a person judges
 */
public record Choice(List<String> options, List<String> accepts) implements Criterion {

    public Choice {
        options = List.copyOf(options);
        accepts = List.copyOf(accepts);
    }

    @Override
    public Kind kind() {
        return Kind.CHOICE;
    }

    @Override
    public Reading read(Object raw) {
        return raw instanceof String one && options.contains(one)
                ? new Read(new Answer.One(one))
                : new Unreadable(Violation.of("", "answer.choice"));
    }

    @Override
    public Verdict judge(Answer answer) {
        if (accepts.isEmpty()) {
            return Verdict.TO_BE_JUDGED;
        }
        return accepts.contains(((Answer.One) answer).value()) ? Verdict.MET : Verdict.NOT_MET;
    }

    @Override
    public List<Violation> problems() {
        return Options.problems(options, accepts);
    }
}
