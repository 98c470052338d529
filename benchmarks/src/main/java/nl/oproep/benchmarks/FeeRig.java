package nl.oproep.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.oproep.fee.FeeSchedule;
import nl.oproep.fee.Tariff;
import nl.oproep.fee.Work;

/** W4a: fee schedules on one core, against a loop over plain cents that lists the same lines. */
final class FeeRig implements Rig {
    private static final int MANY = 1_000;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @Override
    public String name() {
        return "W4a";
    }

    @Override
    public List<Row> measure(Postgres postgres) throws Exception {
        for (int i = 0; i < 5_000; i++) {
            if (ours(i) != plain(i)) {
                throw new IllegalStateException("the two sides differ for case " + i);
            }
        }
        return List.of(Duel.between(
                "W4a fee schedules, one thread, against a loop over plain cents",
                0.5,
                new Loop(1, () -> 0, FeeRig::ourMany),
                new Loop(1, () -> 0, FeeRig::plainMany)));
    }

    private static int ourMany(int number) {
        long sum = 0;
        for (int i = 0; i < MANY; i++) {
            sum += ours(number + i);
        }
        return sum == 0 ? 0 : MANY;
    }

    private static int plainMany(int number) {
        long sum = 0;
        for (int i = 0; i < MANY; i++) {
            sum += plain(number + i);
        }
        return sum == 0 ? 0 : MANY;
    }

    private static long ours(int number) {
        var start = FIRST.plusDays(number % 1_461);
        var schedule = FeeSchedule.of(Work.from(start, start.plusDays(number % 211)), Tariff.STANDARD);
        return schedule.total().cents() + schedule.lines().size();
    }

    /** A line as one would write it without a library. */
    private record Line(int month, LocalDate from, LocalDate to, int days, int of, long cents) {}

    private static long plain(int number) {
        var start = FIRST.plusDays(number % 1_461);
        var end = start.plusDays(number % 211);
        var lines = new ArrayList<Line>(6);
        long total = 0;
        var from = start;
        for (int k = 0; k < 6 && !from.isAfter(end); k++) {
            var next = start.plusMonths(k + 1L);
            long of = next.toEpochDay() - from.toEpochDay();
            long days = Math.min(of, end.toEpochDay() - from.toEpochDay() + 1);
            long cents = (2 * 25_000 * days + of) / (2 * of);
            lines.add(new Line(k, from, days == of ? next.minusDays(1) : end, (int) days, (int) of, cents));
            total += cents;
            from = next;
        }
        return total + lines.size();
    }
}
