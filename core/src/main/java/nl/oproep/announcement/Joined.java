package nl.oproep.announcement;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.oproep.kernel.Violation;

/** What became of a form: taken in, which tells nothing of the address (V10), or refused. */
public sealed interface Joined {

    /** It was taken in; the rest comes by mail. */
    record Accepted() implements Joined {}

    /** Something is wrong with it; nothing was stored. */
    record Refused(List<Violation> violations) implements Joined {

        public Refused {
            violations = List.copyOf(violations);
        }
    }

    /** Decides by what became of it. */
    default <R> R fold(Supplier<R> accepted, Function<List<Violation>, R> refused) {
        return this instanceof Refused no ? refused.apply(no.violations()) : accepted.get();
    }
}
