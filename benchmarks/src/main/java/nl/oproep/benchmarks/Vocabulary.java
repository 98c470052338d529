package nl.oproep.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words as they come in ordinary texts: a few all the time, most hardly ever (Zipf). The same for the same seed. */
final class Vocabulary {
    private static final int SIZE = 20_000;
    private static final String[] SYLLABLES =
            "con trol ler fi nan ci en ma na ger in te rim pro ject zorg leid be stuur de ver an der ad vi se ur ict data lo gis tiek groot huis bouw kun dig re gio or ga ni sa tie sap exact team plan kwa li teit"
                    .split(" ");

    private final List<String> words;
    private final double[] upTo = new double[SIZE];
    private final Random random;

    Vocabulary(long seed) {
        this.random = new Random(seed);
        var made = new TreeSet<String>();
        while (made.size() < SIZE) {
            made.add(IntStream.range(0, 2 + random.nextInt(3))
                    .mapToObj(i -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                    .collect(Collectors.joining()));
        }
        this.words = new ArrayList<>(made);
        java.util.Collections.shuffle(words, random);
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += 1.0 / (i + 3);
            upTo[i] = sum;
        }
    }

    String word() {
        double at = random.nextDouble() * upTo[SIZE - 1];
        int found = java.util.Arrays.binarySearch(upTo, at);
        return words.get(found >= 0 ? found : -found - 1);
    }

    String text(int length) {
        return IntStream.range(0, length).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }

    /** A word that somebody would look for: neither in every text nor in hardly any. */
    String askedFor() {
        return words.get(100 + random.nextInt(3_000));
    }

    <T> T oneOf(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
