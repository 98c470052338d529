package nl.oproep.benchmarks;

import java.util.Locale;

/**
 * One line of the table, as text.
 *
 * @param work which workload of docs/performance.md, and what of it
 * @param ours how well we do
 * @param reference how well the reference does in the same run
 * @param ratio ours through reference, or nothing
 * @param goal what is good enough
 * @param met whether it was
 * @param cpu processor time for one unit in microseconds, ours
 * @param referenceCpu the reference's
 */
record Row(
        String work,
        String ours,
        String reference,
        String ratio,
        String goal,
        boolean met,
        String cpu,
        String referenceCpu) {
    static final String HEAD = """
            | work | ours | reference | ratio | goal | | CPU µs ours | CPU µs reference |
            |---|---:|---:|---:|---:|---|---:|---:|""";

    /** A ratio that is to be at least {@code goal}. */
    static Row ratio(
            String work, double ours, double reference, double ratio, double goal, double cpu, double referenceCpu) {
        return new Row(
                work,
                format("%,.0f/s", ours),
                format("%,.0f/s", reference),
                format("%.2f", ratio),
                format("≥ %.2f", goal),
                ratio >= goal,
                format("%.0f", cpu),
                format("%.0f", referenceCpu));
    }

    /** A number that is to be below {@code goal}. */
    static Row below(String work, String unit, double ours, double goal) {
        return new Row(work, format("%.2f " + unit, ours), "", "", format("< %.2f " + unit, goal), ours < goal, "", "");
    }

    /** A number that is to be at most {@code goal} times that of the reference. */
    static Row atMost(String work, String unit, double ours, double reference, double goal) {
        return new Row(
                work,
                format("%.2f " + unit, ours),
                format("%.2f " + unit, reference),
                format("%.2f", ours / reference),
                format("≤ %.2f", goal),
                ours / reference <= goal,
                "",
                "");
    }

    private static String format(String how, double number) {
        return String.format(Locale.ROOT, how, number);
    }

    @Override
    public String toString() {
        return "| "
                + String.join(" | ", work, ours, reference, ratio, goal, met ? "met" : "**missed**", cpu, referenceCpu)
                + " |";
    }
}
