package nl.oproep.assignment;

import java.util.Set;

/**
 * A folded text read as if it spelled an address: {@code (at)} is {@code @}, {@code punt} is a dot, and blanks, brackets and quotes are left out. Neighbours that stood apart are not
 * {@linkplain Reading#joined joined}.
 */
final class Spelling {
    private static final Set<String> AT = Set.of("at", "apenstaartje", "apestaartje", "apenstaart", "arroba");
    private static final Set<String> DOT = Set.of("punt", "dot", "stip", "point");
    private static final String LEFT_OUT = " ()[]{}<>\"'`\u2018\u2019\u201c\u201d\u00ab\u00bb";
    private static final String FRAME = "-_*|~/\\";

    private final Reading folded;
    private final Reading.Writer out;

    private Spelling(Reading folded) {
        this.folded = folded;
        this.out = new Reading.Writer(folded.length());
    }

    static Reading of(Reading folded) {
        return new Spelling(folded).read();
    }

    private Reading read() {
        for (int i = 0; i < folded.length(); ) {
            if (folded.letterOrDigit(i)) {
                i = word(i);
            } else {
                if (LEFT_OUT.indexOf(folded.text().charAt(i)) < 0) {
                    copy(i);
                }
                i++;
            }
        }
        return out.finish();
    }

    /** Takes the word that begins here and returns where to go on. */
    private int word(int start) {
        int end = start + 1;
        while (folded.letterOrDigit(end)) {
            end++;
        }
        char sign = end - start > 12 ? ' ' : sign(folded.text().substring(start, end));
        if (sign == ' ' || !standsApart(start, end)) {
            for (int i = start; i < end; i++) {
                copy(i);
            }
            return end;
        }
        if (FRAME.indexOf(out.last()) >= 0) {
            out.dropLast();
        }
        out.append(sign, folded.from(start), folded.to(end - 1));
        boolean framed = end < folded.length() && FRAME.indexOf(folded.text().charAt(end)) >= 0;
        return framed ? end + 1 : end;
    }

    private boolean standsApart(int start, int end) {
        return start > 0 && end < folded.length() && apart(start - 1) && apart(end);
    }

    private boolean apart(int index) {
        char c = folded.text().charAt(index);
        return LEFT_OUT.indexOf(c) >= 0 || FRAME.indexOf(c) >= 0;
    }

    private static char sign(String word) {
        return AT.contains(word) ? '@' : DOT.contains(word) ? '.' : ' ';
    }

    private void copy(int i) {
        out.append(folded.text().charAt(i), folded.from(i), folded.to(i));
    }
}
