package nl.oproep.assignment;

import java.util.List;
import java.util.regex.Pattern;

/** Any number of the Dutch trade register that is called one: eight digits beside {@code KvK}. */
final class KvkTrace implements Trace {
    private static final String NAME =
            "(?:k\\.? ?v\\.? ?k\\.?|kamer van koophandel|handelsregister|chamber of commerce)(?![a-z])";
    private static final String NUMBER = "(?<![0-9])[0-9](?:[ .-]?[0-9]){7}(?![0-9])";
    private static final Pattern NAME_FIRST = Pattern.compile("(?<![a-z0-9])" + NAME + "[^0-9]{0,30}(" + NUMBER + ")");
    private static final Pattern NUMBER_FIRST = Pattern.compile("(" + NUMBER + ")[ ,(:-]{0,3}" + NAME);

    @Override
    public void find(Clues text, List<Clue> found) {
        for (var pattern : List.of(NAME_FIRST, NUMBER_FIRST)) {
            var matcher = pattern.matcher(text.folded().text());
            while (matcher.find()) {
                int start = text.folded().from(matcher.start(1));
                int end = text.folded().to(matcher.end(1) - 1);
                found.add(new Clue(start, end, Giveaway.Kind.KVK));
            }
        }
    }
}
