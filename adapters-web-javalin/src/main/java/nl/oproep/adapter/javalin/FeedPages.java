package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.oproep.board.BoardEntry;
import nl.oproep.board.BoardOrder;
import nl.oproep.board.BoardSearch;
import nl.oproep.kernel.Language;

/** {@code /feed.atom} (RFC 4287): what is open and found by a question, for feed readers; the question stands in the address as on the board. */
final class FeedPages {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int LONGEST_FEED = 50;

    private final Site site;

    FeedPages(Site site) {
        this.site = site;
    }

    void feed(Context request) {
        var p = site.phrases(request);
        var asked = new Asked(Query.of(request).search().page(1, LONGEST_FEED))
                .asOf(null)
                .order(BoardOrder.NEWEST);
        Found.send(
                site,
                request,
                new Key(p.language(), asked.search()),
                asked.search(),
                found -> Xml.rendered(
                        "application/atom+xml; charset=utf-8", xml -> feed(xml, p, asked, found.entries())));
    }

    private void feed(XMLStreamWriter xml, Phrases p, Asked asked, List<BoardEntry> entries) throws XMLStreamException {
        var network = site.oproep().network();
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", p.code());
        var here = asked.path("/feed.atom");
        Xml.element(xml, "id", network.link(here));
        Xml.element(xml, "title", asked.narrowed() ? p.say("feed.of", "what", what(p, asked)) : p.say("feed.title"));
        Xml.element(
                xml,
                "updated",
                entries.isEmpty()
                        ? "2001-01-01T00:00:00Z"
                        : entries.get(0).publishedAt().toString());
        link(xml, "self", network.link(p.link(here)));
        link(xml, "alternate", network.link(p.link(asked.path("/"))));
        xml.writeStartElement("author");
        Xml.element(xml, "name", network.name());
        xml.writeEndElement();
        for (var entry : entries) {
            xml.writeStartElement("entry");
            Xml.element(xml, "id", network.link("/oproepen/" + entry.reference()));
            Xml.element(xml, "title", entry.title());
            Xml.element(xml, "updated", entry.publishedAt().toString());
            Xml.element(xml, "published", entry.publishedAt().toString());
            link(xml, "alternate", network.link(p.link("/oproepen/" + entry.reference())));
            for (var discipline : entry.disciplines()) {
                xml.writeEmptyElement("category");
                xml.writeAttribute("term", discipline);
                xml.writeAttribute("label", p.discipline(discipline));
            }
            Xml.element(xml, "summary", entry.excerpt());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String url) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", url);
    }

    /** What was asked, in words. */
    private static String what(Phrases p, Asked asked) {
        var search = asked.search();
        return Stream.of(
                        Asked.given(search.text()),
                        search.discipline() == null ? "" : p.discipline(search.discipline()),
                        Asked.given(search.region()),
                        search.remote() ? p.say("assignment.remote") : "")
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** A feed in one language. */
    private record Key(Language language, BoardSearch search) {}
}
