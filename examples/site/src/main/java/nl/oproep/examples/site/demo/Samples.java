package nl.oproep.examples.site.demo;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import nl.oproep.Oproep;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.Posted;

/** A dozen assignments in several disciplines, posted like any other, as if in the last twelve days. Their posters do not exist. */
public final class Samples {
    private Samples() {}

    /**
     * Posts them, when there is not one assignment yet.
     *
     * @param networks gives the network as it was so long ago, publishing at once
     * @return how many were posted
     */
    public static int post(Function<Duration, Oproep> networks) {
        var now = networks.apply(Duration.ZERO);
        if (!empty(now)) {
            return 0;
        }
        var terms = now.agreements().current().version();
        int posted = 0;
        for (var sample : Sample.all()) {
            var then = networks.apply(Duration.ofDays(sample.daysAgo()).plusMinutes(37L * (posted % 5)));
            var outcome = then.posting().post(sample.command(now.today(), terms));
            if (outcome instanceof Posted.Refused refused) {
                throw new IllegalStateException("a sample was refused: " + refused.violations());
            }
            posted++;
        }
        return posted;
    }

    private static boolean empty(Oproep oproep) {
        return Arrays.stream(AssignmentState.values())
                .allMatch(state -> oproep.supervising().list(state, 1, 0).isEmpty());
    }
}
