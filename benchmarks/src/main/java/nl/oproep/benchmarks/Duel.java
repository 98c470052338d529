package nl.oproep.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Two sides measured in turn, so that both have the same machine: the median of the rounds counts. */
final class Duel {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final Duration ROUND = Duration.ofMillis(Integer.getInteger("round", 2000));
    private static final Duration WARM_UP = Duration.ofMillis(Integer.getInteger("warmup", 4000));

    private Duel() {}

    /** The line of the table for this work; the ratio is the median of the ratios of the rounds. */
    static Row between(String work, double goal, Side ours, Side reference) throws Exception {
        System.err.println(work);
        ours.run(WARM_UP);
        reference.run(WARM_UP);
        List<Sample> our = new ArrayList<>();
        List<Sample> their = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            our.add(ours.run(ROUND));
            their.add(reference.run(ROUND));
        }
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            ratios.add(our.get(round).perSecond() / their.get(round).perSecond());
        }
        var row = Row.ratio(
                work,
                median(our, Sample::perSecond),
                median(their, Sample::perSecond),
                median(ratios, r -> r),
                goal,
                median(our, Sample::cpuMicros),
                median(their, Sample::cpuMicros));
        System.err.println(row);
        return row;
    }

    static <T> double median(List<T> of, ToDoubleFunction<T> what) {
        var sorted = of.stream().mapToDouble(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
