package nl.oproep.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what would give a poster away in the texts that are to be published (P4).
 *
 * <p>Found are, however they are spelled out (letter case, accents, blanks, {@code (at)} and {@code punt}, invisible, full-width and look-alike characters, HTML references):
 *
 * <ul>
 *   <li>the poster's e-mail address, also without the part after a plus;
 *   <li>the domain of it, with any subdomain or mailbox in front, unless anybody can have an address there; the site likewise, and a page on a site of many;
 *   <li>the poster's phone number in any notation;
 *   <li>the organisation without its legal form, as whole words, together or apart; the brand of a domain where it is a word of that name, or has hyphens;
 *   <li>the contact's name: first and last, last with its prefix, last alone from four letters;
 *   <li>any number called a KvK number, and any valid IBAN, whoever's it is.
 * </ul>
 *
 * <p>Ordinary words and place names never count by themselves ({@code Bakker}, {@code Utrecht}, {@code zorg}), for then nobody of that name could describe the work. What is not found: numbers in
 * words, pictures of text, and hints that only a person understands. Takes time in proportion to the texts, whatever is in them.
 */
public final class AnonymityCheck {

    private AnonymityCheck() {}

    /**
     * Every giveaway, field by field in the order of the map, from left to right; none lies within another.
     *
     * @param poster who must stay unseen
     * @param textsByField what is to be published, by field as in the JSON contract
     */
    public static List<Giveaway> find(PosterDetails poster, Map<String, String> textsByField) {
        var traces = traces(poster);
        var giveaways = new ArrayList<Giveaway>();
        textsByField.forEach((field, text) -> {
            var clues = Trace.Clues.of(text);
            var found = new ArrayList<Trace.Clue>();
            traces.forEach(trace -> trace.find(clues, found));
            outermost(found).forEach(c -> giveaways.add(new Giveaway(field, c.start(), c.end(), c.kind())));
        });
        return giveaways;
    }

    private static Iterable<Trace> traces(PosterDetails poster) {
        var website = supplied(poster.website());
        var email = supplied(poster.email());
        var organisation = OrganisationName.of(supplied(poster.organisation()));
        var traces = new LinkedHashSet<Trace>(Addresses.ofEmail(email));
        traces.addAll(Addresses.ofWebsite(website));
        PhoneTrace.of(supplied(poster.phone())).ifPresent(traces::add);
        traces.addAll(organisation.traces());
        Addresses.ownDomains(email.substring(email.lastIndexOf('@') + 1))
                .forEach(domain -> traces.addAll(organisation.brand(domain)));
        Addresses.ownDomains(Addresses.host(website)).forEach(domain -> traces.addAll(organisation.brand(domain)));
        traces.addAll(ContactName.of(supplied(poster.contact())).traces());
        traces.add(new KvkTrace());
        traces.add(new IbanTrace());
        return traces;
    }

    private static String supplied(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Keeps of overlapping finds the one that begins first, and of those the longest; equal ones keep the order of the traces. */
    private static List<Trace.Clue> outermost(List<Trace.Clue> found) {
        var sorted = new ArrayList<>(found);
        sorted.sort(
                Comparator.comparingInt(Trace.Clue::start).thenComparing(Trace.Clue::end, Comparator.reverseOrder()));
        var kept = new ArrayList<Trace.Clue>();
        for (var clue : sorted) {
            if (kept.isEmpty() || !kept.get(kept.size() - 1).covers(clue)) {
                kept.add(clue);
            }
        }
        return kept;
    }
}
