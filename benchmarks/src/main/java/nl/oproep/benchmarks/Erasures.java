package nl.oproep.benchmarks;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.oproep.Oproep;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.privacy.Decision;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * W5b: persons erased one after the other, in turn among many, by plain statements among many, and among few.
 *
 * @param many very many people
 * @param few much fewer
 */
record Erasures(Crowd many, Crowd few) {
    private static final double MOST = 3;
    private static final double FLAT = 1.3;
    private static final int MOST_PERSONS = 500;
    private static final int WARM_UP = 300;

    /** Where a statement ends and its plan begins. */
    private static final Pattern PLAN = Pattern.compile("\\n(?=[^\\n]*\\(cost=)");

    private static final Pattern SCAN = Pattern.compile("(Seq |Index |Index Only |Bitmap Heap )Scan[^(]*");
    /** A table read from end to end, or an index for want of a better one; of the tallies there is one for each month and kind. */
    private static final Pattern WHOLE = Pattern.compile(
            "Seq Scan on oproep_(?!tally)|(Rows Removed by (Filter|Index Recheck)|Index Searches): \\d{3,}");

    List<Row> measure() throws SQLException {
        int whole = explained();
        var oproep = WipingRig.network(many.source());
        var other = WipingRig.network(few.source());
        int persons = Math.min(MOST_PERSONS, few.size() / 2);
        int all = WARM_UP + persons;
        for (int i = persons; i < all; i++) {
            erase(oproep, person(many, 2 * i, 2 * all));
            PlainWiping.person(many.source(), person(many, 2 * i + 1, 2 * all));
        }
        var ours = new double[persons];
        var plain = new double[persons];
        var among = new double[persons];
        for (int i = 0; i < persons; i++) {
            int own = i;
            ours[i] = millis(() -> erase(oproep, person(many, 2 * own, 2 * all)));
            plain[i] = millis(() -> PlainWiping.person(many.source(), person(many, 2 * own + 1, 2 * all)));
            among[i] = millis(() -> erase(other, person(few, own, persons)));
        }
        System.err.printf("  99th percentile among %d: %.2f ms%n", few.size(), at(among, 99));
        var work = "W5b erase one person among " + many.size();
        return List.of(
                Row.atMost(work + ", median, against the statements alone", "ms", at(ours, 50), at(plain, 50), MOST),
                Row.atMost("W5b the same, 99th percentile", "ms", at(ours, 99), at(plain, 99), MOST),
                Row.atMost(work + ", median, against among " + few.size(), "ms", at(ours, 50), at(among, 50), FLAT),
                Row.below("W5b statements that read a whole table", "", whole, 1));
    }

    /** Somebody with nothing but a response, all over the table. */
    private static String person(Crowd crowd, int number, int of) {
        int first = crowd.size() / Crowd.TOGETHER + 1;
        return Crowd.address(first + (int) ((long) number * (crowd.size() - first) / of));
    }

    private static int erase(Oproep oproep, String address) {
        return oproep.privacy().erasing().erase(EmailAddress.of(address)).stream()
                .mapToInt(Decision::erased)
                .sum();
    }

    private interface Erasing {
        int things() throws SQLException;
    }

    private static double millis(Erasing erasing) throws SQLException {
        long start = System.nanoTime();
        int gone = erasing.things();
        double millis = (System.nanoTime() - start) / 1e6;
        if (gone != 1) {
            throw new IllegalStateException("one response was to be erased, not " + gone + " things");
        }
        return millis;
    }

    private static double at(double[] millis, int percentile) {
        var sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) * percentile / 100];
    }

    /** Prints how what is held about somebody who has everything is found and wiped; how many of the statements read a table from end to end. */
    private int explained() {
        var plain = new PGSimpleDataSource();
        plain.setUrl(many.source().getJdbcUrl());
        var watched = new Watched(plain, true);
        var erasing = WipingRig.network(watched.source()).privacy().erasing();
        var somebody = EmailAddress.of(Crowd.address(2));
        watched.plans();
        erasing.preview(somebody);
        var finding = watched.plans();
        erasing.erase(somebody);
        var wiping = watched.plans();
        finding.forEach(plan -> System.err.println("  found by " + scans(plan)));
        wiping.stream().skip(finding.size()).forEach(plan -> System.err.println("  wiped by " + scans(plan)));
        var whole = wiping.stream().filter(plan -> WHOLE.matcher(plan).find()).toList();
        whole.forEach(plan -> System.err.println("  reads a whole table: " + plan));
        return whole.size();
    }

    private static List<String> scans(String plan) {
        var split = PLAN.split(plan, 2);
        return SCAN.matcher(split[split.length - 1])
                .results()
                .map(scan -> scan.group().strip())
                .distinct()
                .toList();
    }
}
