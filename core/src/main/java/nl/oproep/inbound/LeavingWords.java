package nl.oproep.inbound;

import java.util.HashSet;
import java.util.Set;
import nl.oproep.kernel.Words;

/** Whether somebody asks to be unsubscribed: a line of theirs says so and nothing else but a courtesy (M5). A sentence that only has such a word in it may mean the opposite. */
final class LeavingWords {
    private static final Set<String> LEAVING =
            Set.of("afmelden", "uitschrijven", "unsubscribe", "stop", "afmelding", "uitschrijving");

    private static final Set<String> COURTESY = Set.of(
            "a",
            "alsjeblieft",
            "alstublieft",
            "aub",
            "b",
            "bedankt",
            "dank",
            "deze",
            "de",
            "dit",
            "for",
            "from",
            "graag",
            "hallo",
            "hello",
            "het",
            "hi",
            "i",
            "ik",
            "je",
            "lijst",
            "list",
            "mail",
            "mailing",
            "mails",
            "me",
            "mezelf",
            "mij",
            "mijn",
            "nieuwsbrief",
            "newsletter",
            "p",
            "please",
            "s",
            "svp",
            "thanks",
            "the",
            "this",
            "to",
            "u",
            "uit",
            "v",
            "van",
            "voor",
            "want",
            "wil",
            "willen",
            "wilt",
            "wish",
            "would",
            "like",
            "you",
            "your",
            "zou");

    /** A line with more words than this says something else. */
    private static final int MOST = 10;

    /** Whoever wants to leave says so at once; further down stands what a program quoted without saying so. */
    private static final int FIRST = 5;

    private LeavingWords() {}

    static boolean in(IncomingMail mail) {
        return Quoting.words(mail.text())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .limit(FIRST)
                        .anyMatch(LeavingWords::asks)
                || asks(mail.header("Subject").orElse(""));
    }

    private static boolean asks(String line) {
        if (line.length() > 200 || line.stripTrailing().endsWith(":")) {
            return false;
        }
        var words = Words.of(line);
        var rest = new HashSet<>(words);
        boolean leaves = rest.removeAll(LEAVING);
        rest.removeAll(COURTESY);
        return leaves && rest.isEmpty() && words.size() <= MOST;
    }
}
