package nl.oproep.adapter.javalin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.oproep.kernel.Violation;

/** The order in which forms ask things, so that errors are listed from the top of the page to its end, the same each time. */
final class PageOrder {
    private static final List<String> FIELDS = List.of(
            "kind",
            "answers",
            "title",
            "text",
            "disciplines",
            "region",
            "remote",
            "start",
            "end",
            "duration",
            "hoursPerWeek",
            "rate",
            "closesOn",
            "requirements",
            "poster.organisation",
            "poster.contact",
            "poster.email",
            "poster.phone",
            "poster.website",
            "name",
            "email",
            "phone",
            "motivation",
            "remarks",
            "regions",
            "hoursMin",
            "hoursMax",
            "availability",
            "about",
            "onlyThisAssignment",
            "destroyAfterProcedure",
            "attachment",
            "acceptTerms");
    private static final Map<String, Integer> PLACES = IntStream.range(0, FIELDS.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(FIELDS::get, Function.identity()));

    private PageOrder() {}

    /** The violations in the order of the page; those of one requirement, or of the answers, as they were found. */
    static List<Violation> of(List<Violation> violations) {
        return violations.stream()
                .sorted(Comparator.comparingInt(PageOrder::place).thenComparingInt(PageOrder::row))
                .toList();
    }

    private static int place(Violation violation) {
        var field = violation.field();
        int dot = field.indexOf('.');
        var first = dot < 0 ? field : field.substring(0, dot);
        return PLACES.getOrDefault(field, PLACES.getOrDefault(first, -1));
    }

    private static int row(Violation violation) {
        var row = violation.field().replaceFirst("requirements\\.([0-9]{1,4})(\\..*)?", "$1");
        return row.matches("[0-9]{1,4}") ? Integer.parseInt(row) : -1;
    }
}
