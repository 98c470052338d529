package nl.oproep.adapter.javalin;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.oproep.board.BoardEntry;
import nl.oproep.board.BoardOrder;
import nl.oproep.board.BoardPage;
import nl.oproep.board.BoardSearch;
import nl.oproep.board.Facets;
import nl.oproep.board.Matches;
import nl.oproep.kernel.Words;

/** One page of the board with the question that found it, and the questions that lie next to it. */
record Listing(Phrases p, Asked asked, BoardPage found, Facets facets, List<Line> entries) {
    private static final int MOST_REGIONS = 8;

    Listing {
        entries = List.copyOf(entries);
    }

    /** One entry, and whether it is new. */
    record Line(BoardEntry entry, boolean fresh) {}

    /**
     * Another question, one link away.
     *
     * @param name what it is called
     * @param count how many it finds, or empty when that is not told
     * @param link where it is asked
     * @param current whether it is what was asked; then the link takes it away
     */
    record Choice(String name, String count, String link, boolean current) {}

    BoardSearch search() {
        return asked.search();
    }

    String words() {
        return Asked.given(search().text());
    }

    String discipline() {
        return Asked.given(search().discipline());
    }

    String region() {
        return Asked.given(search().region());
    }

    int page() {
        return search().page();
    }

    int pages() {
        return (found.total() + search().size() - 1) / search().size();
    }

    boolean filtered() {
        return asked.narrowed();
    }

    /** The text with what was looked for marked in it. */
    Content marked(String text) {
        return Highlighted.html(text, search().text());
    }

    /** Whether what was looked for is nowhere in what the list shows of this one: then it is further on in its text, or in its requirements. */
    boolean hidden(BoardEntry entry) {
        return !words().isEmpty()
                && Stream.of(entry.title(), Asked.given(entry.region()), entry.excerpt())
                        .allMatch(shown -> Matches.in(shown, search().text()).isEmpty());
    }

    String heading() {
        int total = found.total();
        var prefix = filtered() ? "board.found." : "board.count.";
        return p.say(prefix + (total == 0 ? "none" : total == 1 ? "one" : "many"), "count", p.count(total));
    }

    String place() {
        return p.say("board.place", Map.of("page", p.count(page()), "pages", p.count(pages())));
    }

    /** The same question, another page; pages after the first stay as they were when somebody began to turn them. */
    String at(int number) {
        var moment = search().asOf() == null ? found.newest() : search().asOf();
        return p.link((number == 1 ? asked.asOf(null) : asked.asOf(moment))
                .page(number)
                .path("/"));
    }

    /** The path of this page, without its language. */
    String here() {
        return asked.path("/");
    }

    /** The same question as a feed. */
    String feed() {
        return p.link(asked.first().path("/feed.atom"));
    }

    /** What was asked, each with a link that takes it away. */
    List<Choice> chosen() {
        var chosen = new ArrayList<Choice>();
        if (!words().isEmpty()) {
            chosen.add(taken("“" + words() + "”", asked.first().words(null)));
        }
        if (!discipline().isEmpty()) {
            chosen.add(taken(p.discipline(discipline()), asked.first().discipline(null)));
        }
        if (!region().isEmpty()) {
            chosen.add(taken(region(), asked.first().region(null)));
        }
        if (search().remote()) {
            chosen.add(taken(p.say("assignment.remote"), asked.first().remote(false)));
        }
        return chosen;
    }

    private Choice taken(String name, Asked without) {
        return new Choice(name, "", p.link(without.path("/")), true);
    }

    List<Choice> disciplines() {
        var offered = facets.disciplines().stream();
        var known =
                facets.disciplines().stream().anyMatch(choice -> choice.name().equals(discipline()));
        var all = known || discipline().isEmpty()
                ? offered
                : Stream.concat(Stream.of(new Facets.Choice(discipline(), 0)), offered);
        return all.map(choice -> choice(
                        p.discipline(choice.name()),
                        choice.count(),
                        choice.name().equals(discipline()),
                        asked.first().discipline(choice.name().equals(discipline()) ? null : choice.name())))
                .toList();
    }

    List<Choice> regions() {
        return facets.regions().stream()
                .filter(choice -> isHere(choice) || facets.regions().indexOf(choice) < MOST_REGIONS)
                .map(choice -> choice(
                        choice.name(),
                        choice.count(),
                        isHere(choice),
                        asked.first().region(isHere(choice) ? null : choice.name())))
                .toList();
    }

    private boolean isHere(Facets.Choice region) {
        return Words.folded(region.name()).equals(Words.folded(region()));
    }

    List<Choice> remotes() {
        return facets.remote() == 0 && !search().remote()
                ? List.of()
                : List.of(choice(
                        p.say("assignment.remote"),
                        facets.remote(),
                        search().remote(),
                        asked.first().remote(!search().remote())));
    }

    private Choice choice(String name, int count, boolean current, Asked other) {
        return new Choice(name, p.count(count), p.link(other.path("/")), current);
    }

    List<Choice> orders() {
        return Stream.of(BoardOrder.values())
                .map(order -> new Choice(
                        p.say("board.order." + order),
                        "",
                        p.link(asked.first().order(order).path("/")),
                        order == search().order()))
                .toList();
    }

    String order() {
        return Asked.name(search().order());
    }
}
