package nl.oproep.fee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.oproep.kernel.Euro;

/**
 * What a placement costs: a line for each fee month with a covered day, and why it stops there (F2-F8). Immutable; the same input gives an equal schedule everywhere, whatever the clock, time
 * zone or locale.
 *
 * @param lines in order; empty when nothing is owed
 * @param remarks why nothing is owed, or nothing more
 */
public record FeeSchedule(List<FeeLine> lines, Set<Remark> remarks) {

    public FeeSchedule {
        lines = List.copyOf(lines);
        remarks = Set.copyOf(remarks);
    }

    /** What is true of the schedule as a whole. */
    public enum Remark {
        /** A partner at the moment of responding owes nothing (F5). */
        PARTNER,
        /** Called off before the start; nothing is owed (F6). */
        CALLED_OFF,
        /** Work goes on after the last fee month that counts; that costs nothing (F3). */
        CAP_REACHED,
        /** The end is not known yet; the schedule is what it costs if it lasts (F6). */
        OPEN_END
    }

    /** Nothing, because the candidate was a partner at the moment of responding. */
    public static FeeSchedule partner() {
        return new FeeSchedule(List.of(), Set.of(Remark.PARTNER));
    }

    /** Nothing, because the placement was called off before its start. */
    public static FeeSchedule calledOff() {
        return new FeeSchedule(List.of(), Set.of(Remark.CALLED_OFF));
    }

    /** What this work costs. */
    public static FeeSchedule of(Work work, Tariff tariff) {
        var lines = new ArrayList<FeeLine>(tariff.months());
        var anchor = work.anchor();
        var from = anchor;
        for (int k = 0; k < tariff.months() && work.reaches(from); k++) {
            var next = anchor.plusMonths(k + 1L);
            line(work, tariff, k, from, next, lines);
            from = next;
        }
        var remarks = EnumSet.noneOf(Remark.class);
        if (work.periods().get(work.periods().size() - 1).last() == null) {
            remarks.add(Remark.OPEN_END);
        } else if (work.reaches(from)) {
            remarks.add(Remark.CAP_REACHED);
        }
        return new FeeSchedule(lines, remarks);
    }

    private static void line(Work work, Tariff tariff, int k, LocalDate start, LocalDate next, List<FeeLine> lines) {
        var end = next.minusDays(1);
        LocalDate first = null;
        LocalDate last = end;
        int days = 0;
        for (var period : work.periods()) {
            var low = period.first().isAfter(start) ? period.first() : start;
            var high = period.endsBefore(end) ? period.lastOr(end) : end;
            if (!low.isAfter(high)) {
                first = first == null ? low : first;
                last = high;
                days += (int) (high.toEpochDay() - low.toEpochDay()) + 1;
            }
        }
        if (first != null) {
            int of = (int) (next.toEpochDay() - start.toEpochDay());
            var reason = reason(days, of, tariff.partMonth());
            var amount = amount(reason, days, of, tariff.monthly());
            lines.add(new FeeLine(k, first, last, days, of, amount, reason));
        }
    }

    private static FeeLine.Reason reason(int days, int of, PartMonth partMonth) {
        if (days == of) {
            return FeeLine.Reason.WHOLE_MONTH;
        }
        return switch (partMonth) {
            case PER_DAY -> FeeLine.Reason.PART_MONTH;
            case STARTED_MONTHS_IN_FULL -> FeeLine.Reason.STARTED_MONTH;
            case COMPLETED_MONTHS_ONLY -> FeeLine.Reason.INCOMPLETE_MONTH;
        };
    }

    private static Euro amount(FeeLine.Reason reason, int days, int of, Euro monthly) {
        return switch (reason) {
            case WHOLE_MONTH, STARTED_MONTH -> monthly;
            case PART_MONTH -> monthly.share(days, of);
            case INCOMPLETE_MONTH -> Euro.ZERO;
        };
    }

    /** The sum of the lines, ex VAT. */
    public Euro total() {
        long cents = 0;
        for (var line : lines) {
            cents = Math.addExact(cents, line.amount().cents());
        }
        return new Euro(cents);
    }
}
