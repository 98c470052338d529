package nl.oproep.adapter.javalin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.requirement.Importance;
import nl.oproep.requirement.Verdict;
import nl.oproep.response.Response;
import nl.oproep.response.ResponseKind;
import nl.oproep.suitability.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Responses side by side: a row for each requirement, a column for each candidate (Q3). An earlier version of a requirement has a row of its own, for an answer belongs to what was asked. Nobody is ranked.
 *
 * @param candidates the heads of the columns
 * @param lines the rows
 */
record Comparison(List<Head> candidates, List<Line> lines) {

    Comparison {
        candidates = List.copyOf(candidates);
        lines = List.copyOf(lines);
    }

    /** A column: whose it is, where the whole response stands, and how many musts and wishes are met. */
    record Head(String name, String anchor, String score) {
        @Override
        public String toString() {
            return "Head[hidden]";
        }
    }

    /** A row: a requirement and what each candidate answered. */
    record Line(String label, String importance, List<Cell> cells) {
        @Override
        public String toString() {
            return "Line[hidden]";
        }
    }

    /** An answer with its verdict: the class, and the words before it; an empty one where it was not asked. */
    record Cell(String css, String verdict, String answer) {
        @Override
        public String toString() {
            return "Cell[" + css + "]";
        }
    }

    static Comparison of(List<Response> all, Phrases p) {
        var responses = all.stream()
                .filter(response -> response.kind() == ResponseKind.RESPONSE)
                .toList();
        var asked = new LinkedHashMap<String, Finding>();
        responses.forEach(response ->
                response.suitability().findings().forEach(finding -> asked.putIfAbsent(key(finding), finding)));
        var lines = new ArrayList<Line>();
        asked.forEach((key, finding) -> lines.add(new Line(
                finding.requirement().label(),
                p.wording().importance(finding.requirement().importance()),
                responses.stream()
                        .map(response -> cell(answered(response, key), p))
                        .toList())));
        return new Comparison(
                responses.stream().map(response -> head(response, p)).toList(), lines);
    }

    private static String key(Finding finding) {
        return finding.requirement().key() + '\n' + finding.requirement().label();
    }

    private static @Nullable Finding answered(Response response, String key) {
        return response.suitability().findings().stream()
                .filter(finding -> key(finding).equals(key))
                .findFirst()
                .orElse(null);
    }

    private static Cell cell(@Nullable Finding finding, Phrases p) {
        if (finding == null) {
            return new Cell("", "", p.say("course.notAsked"));
        }
        var answer = finding.answer();
        var words = answer == null
                ? p.say("course.noAnswer")
                : p.wording().answer(finding.requirement().criterion(), answer);
        return new Cell(css(finding.verdict()), p.wording().verdict(finding.verdict()), words);
    }

    private static String css(Verdict verdict) {
        return switch (verdict) {
            case MET -> "met";
            case NOT_MET -> "unmet";
            case TO_BE_JUDGED -> "judge";
        };
    }

    private static Head head(Response response, Phrases p) {
        var suitability = response.suitability();
        var score = p.say(
                "course.score",
                Map.of(
                        "musts", suitability.met(Importance.MUST) + "/" + suitability.asked(Importance.MUST),
                        "wishes", suitability.met(Importance.WISH) + "/" + suitability.asked(Importance.WISH)));
        return new Head(response.candidate().name(), "r-" + response.receipt().receipt(), score);
    }
}
