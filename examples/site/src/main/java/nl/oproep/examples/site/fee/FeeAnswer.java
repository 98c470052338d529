package nl.oproep.examples.site.fee;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.billing.VatRate;
import nl.oproep.fee.FeeLine;
import nl.oproep.fee.FeeSchedule;
import nl.oproep.fee.FeeWording;
import nl.oproep.fee.Tariff;
import org.jspecify.annotations.Nullable;

/** The answer to a case, with the names of the contract. Amounts in cents. */
final class FeeAnswer {
    private final FeeWording wording;

    FeeAnswer(FeeWording wording) {
        this.wording = wording;
    }

    /** The answer, or the code of what is wrong. */
    Map<String, @Nullable Object> to(FeeCase asked) {
        var problems = asked.question().problems();
        if (!problems.isEmpty()) {
            return error(problems.iterator().next().name());
        }
        var schedule = asked.question().schedule();
        var answer = of(schedule);
        var before = asked.before();
        if (before != null && before.problems().isEmpty()) {
            corrections(answer, before.schedule(), schedule, asked.invoiced());
        }
        var percent = asked.vatPercent();
        if (percent != null) {
            vat(answer, schedule, percent);
        }
        return answer;
    }

    static Map<String, @Nullable Object> error(String code) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("error", code);
        return answer;
    }

    Map<String, @Nullable Object> of(FeeSchedule schedule) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("lines", schedule.lines().stream().map(this::line).toList());
        answer.put("total", schedule.total().cents());
        answer.put(
                "remarks",
                schedule.remarks().stream().sorted().map(wording::remark).toList());
        return answer;
    }

    private Map<String, Object> line(FeeLine line) {
        var view = new LinkedHashMap<String, Object>();
        view.put("k", line.month());
        view.put("from", line.from().toString());
        view.put("to", line.to().toString());
        view.put("days", line.days());
        view.put("of", line.of());
        view.put("cents", line.amount().cents());
        view.put("reason", wording.reason(line));
        return view;
    }

    /** What was invoiced for the first months and is another amount now, and what is left to invoice (F6). */
    private static void corrections(
            Map<String, @Nullable Object> answer, FeeSchedule before, FeeSchedule now, int invoiced) {
        var corrections = new ArrayList<List<Long>>();
        long left = 0;
        for (int k = 0; k < Tariff.MOST_MONTHS; k++) {
            long difference = cents(now, k) - cents(before, k);
            if (k >= invoiced) {
                left += cents(now, k);
            } else if (difference != 0) {
                corrections.add(List.of((long) k, difference));
            }
        }
        answer.put("corrections", corrections);
        answer.put("stillToInvoice", left);
    }

    private static long cents(FeeSchedule schedule, int month) {
        return schedule.lines().stream()
                .filter(line -> line.month() == month)
                .mapToLong(line -> line.amount().cents())
                .sum();
    }

    private static void vat(Map<String, @Nullable Object> answer, FeeSchedule schedule, BigDecimal percent) {
        var rate = new VatRate(percent.movePointRight(2).intValueExact());
        var total = schedule.total();
        var vat = rate.over(total);
        answer.put("vat", vat.cents());
        answer.put("totalInclVat", total.plus(vat).cents());
    }
}
