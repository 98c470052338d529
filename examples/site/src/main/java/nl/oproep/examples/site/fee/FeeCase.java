package nl.oproep.examples.site.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.oproep.fee.FeeQuestion;
import nl.oproep.fee.PartMonth;
import nl.oproep.fee.Tariff;
import nl.oproep.fee.WorkedPeriod;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One case, read from JSON.
 *
 * @param question as it stands, the new end included
 * @param before as it stood before the end moved, or null when it did not
 * @param invoiced how many fee months were invoiced before that
 * @param vatPercent or null when nobody asks for VAT
 */
record FeeCase(
        FeeQuestion question,
        @Nullable FeeQuestion before,
        int invoiced,
        @Nullable BigDecimal vatPercent) {

    /**
     * Reads a case; names that it does not know are passed over.
     *
     * @throws CaseException when a value is of the wrong kind
     */
    static FeeCase read(JsonNode json) {
        if (!json.isObject()) {
            throw new CaseException(CaseException.MALFORMED);
        }
        var newEnd = day(json.get("newEnd"));
        var question = question(json, periods(json, newEnd));
        return new FeeCase(
                question,
                newEnd == null ? null : question(json, periods(json, null)),
                (int) number(json.get("invoiced"), 0),
                percent(json.get("vatPercent")));
    }

    private static FeeQuestion question(JsonNode json, List<WorkedPeriod> periods) {
        return new FeeQuestion(
                periods,
                flag(json.get("partnerAtResponse")),
                flag(json.get("cancelled")),
                number(json.get("monthly"), Tariff.MOST.cents()),
                number(json.get("maxMonths"), Tariff.MOST_MONTHS),
                partMonth(json.get("partMonth")));
    }

    private static List<WorkedPeriod> periods(JsonNode json, @Nullable LocalDate newEnd) {
        var listed = json.get("periods");
        if (absent(listed)) {
            return List.of(new WorkedPeriod(day(json.get("start")), newEnd == null ? day(json.get("end")) : newEnd));
        }
        if (!listed.isArray()) {
            throw new CaseException(CaseException.MALFORMED);
        }
        var periods = new ArrayList<WorkedPeriod>();
        for (var pair : listed) {
            if (!pair.isArray() || pair.isEmpty() || pair.size() > 2) {
                throw new CaseException(CaseException.MALFORMED);
            }
            periods.add(new WorkedPeriod(day(pair.get(0)), day(pair.get(1))));
        }
        return periods;
    }

    private static boolean absent(@Nullable JsonNode json) {
        return json == null || json.isNull();
    }

    private static @Nullable LocalDate day(@Nullable JsonNode json) {
        if (json == null || json.isNull()) {
            return null;
        }
        if (!json.isString()) {
            throw new CaseException(CaseException.INVALID_DATE);
        }
        return Dates.parse(json.stringValue()).orElseThrow(() -> new CaseException(CaseException.INVALID_DATE));
    }

    private static boolean flag(@Nullable JsonNode json) {
        if (json == null || json.isNull()) {
            return false;
        }
        if (!json.isBoolean()) {
            throw new CaseException(CaseException.MALFORMED);
        }
        return json.booleanValue();
    }

    private static long number(@Nullable JsonNode json, long standard) {
        if (json == null || json.isNull()) {
            return standard;
        }
        if (!json.isIntegralNumber() || !json.canConvertToLong()) {
            throw new CaseException(CaseException.MALFORMED);
        }
        return json.longValue();
    }

    private static PartMonth partMonth(@Nullable JsonNode json) {
        if (json == null || json.isNull()) {
            return PartMonth.PER_DAY;
        }
        for (var policy : PartMonth.values()) {
            if (json.isString() && policy.name().equals(json.stringValue())) {
                return policy;
            }
        }
        throw new CaseException(CaseException.MALFORMED);
    }

    private static @Nullable BigDecimal percent(@Nullable JsonNode json) {
        if (json == null || json.isNull()) {
            return null;
        }
        var typed = json.isString() || json.isNumber() ? json.asString() : "";
        if (!typed.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            throw new CaseException(CaseException.MALFORMED);
        }
        return new BigDecimal(typed);
    }
}
