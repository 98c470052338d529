package nl.oproep.operator;

import java.util.List;
import nl.oproep.kernel.Violation;

/** What became of a change of an operator. */
public sealed interface Appointed {

    /**
     * Done.
     *
     * @param account as it stands now
     * @param password to hand over, shown this once; empty when none was made
     */
    record Done(Account account, String password) implements Appointed {
        @Override
        public String toString() {
            return "Done[" + account.id() + "]";
        }
    }

    /** Nothing was changed; here is everything that is wrong, each at its field. */
    record Refused(List<Violation> violations) implements Appointed {}

    /** There is no such operator. */
    record Unknown() implements Appointed {}
}
