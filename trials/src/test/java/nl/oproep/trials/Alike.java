package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Two questions of which one is about somebody who is known: their answers are the same, header by header and letter by letter, and take the same. Times are compared by their medians, asked in turn and each first as often as
 * second, so that a slow moment of the machine meets both. What is left to chance is far less than what an answer that looks somebody up, hashes, or writes to a mail server takes more.
 */
record Alike(String what, IntFunction<Answer> known, IntFunction<Answer> unknown) {
    private static final int WARM = 30;
    private static final int ROUNDS = 120;
    private static final int TRIES = 3;
    private static final double MOST_OF_THE_OTHER = 1.25;
    private static final long MOST_APART = 2_000_000;

    /** Asks both; {@code status} is what both answer. */
    void hold(int status) {
        same(status, known.apply(0), unknown.apply(0));
        for (int i = 1; i < WARM; i++) {
            time(known, i);
            time(unknown, i);
        }
        var seen = new ArrayList<String>();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var medians = timed(WARM + attempt * ROUNDS);
            if (close(medians[0], medians[1])) {
                return;
            }
            seen.add(medians[0] / 1000 + " and " + medians[1] / 1000 + " µs");
        }
        throw new AssertionError(what + ": who is known can be told by the time an answer takes: " + seen);
    }

    private void same(int status, Answer one, Answer other) {
        assertThat(one.status()).as(one.toString()).isEqualTo(status);
        assertThat(other.status()).as(other.toString()).isEqualTo(status);
        assertThat(headers(one)).as(what).isEqualTo(headers(other));
        assertThat(text(one)).as(what).isEqualTo(text(other));
    }

    /** The clock goes on between two answers. */
    private static TreeMap<String, List<String>> headers(Answer answer) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        headers.remove("Date");
        return headers;
    }

    /** Without what is another each time for everybody, or was typed: tokens, and addresses. */
    private static String text(Answer answer) {
        return answer.text()
                .replaceAll("name=\"formToken\" value=\"[^\"]*\"", "TOKEN")
                .replaceAll("[A-Za-z0-9_-]{20,}", "SECRET")
                .replaceAll("[a-z0-9.]+@[a-z-]+\\.nl", "ADDRESS");
    }

    private long[] timed(int first) {
        var knowns = new ArrayList<Long>();
        var unknowns = new ArrayList<Long>();
        for (int i = first; i < first + ROUNDS; i++) {
            if (i % 2 == 0) {
                knowns.add(time(known, i));
                unknowns.add(time(unknown, i));
            } else {
                unknowns.add(time(unknown, i));
                knowns.add(time(known, i));
            }
        }
        return new long[] {median(knowns), median(unknowns)};
    }

    private static boolean close(long one, long other) {
        return Math.abs(one - other) < MOST_APART || Math.max(one, other) < MOST_OF_THE_OTHER * Math.min(one, other);
    }

    private static long time(IntFunction<Answer> question, int number) {
        long start = System.nanoTime();
        var answer = question.apply(number);
        long took = System.nanoTime() - start;
        assertThat(answer.status()).as(answer.toString()).isLessThan(500);
        return took;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
