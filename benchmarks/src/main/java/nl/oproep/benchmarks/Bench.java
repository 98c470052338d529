package nl.oproep.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs the benchmarks named, or all, and prints one table; on loopback only, bounded in time. */
public final class Bench {
    private static final List<Rig> RIGS = List.of(
            new PageRig(),
            new SearchRig(),
            new SubmitRig(),
            new H2Rig(),
            new OutboxRig(),
            new FanOutRig(),
            new FarRelayRig(),
            new WakeRig(),
            new FeeRig(),
            new InvoiceRig(),
            new WipingRig(),
            new StartRig());

    private Bench() {}

    /**
     * Measures and prints.
     *
     * @param args names such as {@code W1a}; all when there is none
     */
    public static void main(String[] args) throws Exception {
        var named = Set.of(args);
        List<Row> rows = new ArrayList<>();
        try (var postgres = Postgres.start()) {
            for (var rig : RIGS) {
                if (named.isEmpty() || named.contains(rig.name())) {
                    rows.addAll(rig.measure(postgres));
                }
            }
        }
        System.out.println(Row.HEAD);
        rows.forEach(System.out::println);
        System.exit(0);
    }
}
