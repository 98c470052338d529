package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.oproep.board.BoardEntry;
import nl.oproep.board.BoardSearch;
import nl.oproep.kernel.Language;

/** {@code /feed.atom} (RFC 4287), {@code /sitemap.xml} and {@code /robots.txt}: what is open, for programs. */
final class FeedPages {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int LONGEST_FEED = 50;
    private static final int PAGE = 100;
    private static final int PAGES = 100;

    private final Site site;
    private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();

    FeedPages(Site site) {
        this.site = site;
    }

    void feed(Context request) {
        var p = site.phrases(request);
        Found.send(
                site,
                request,
                new Key("feed", p.language()),
                new BoardSearch(null, null, null, false, 1, LONGEST_FEED),
                found -> rendered("application/atom+xml; charset=utf-8", xml -> feed(xml, p, found.entries())));
    }

    private void feed(XMLStreamWriter xml, Phrases p, List<BoardEntry> entries) throws XMLStreamException {
        var network = site.oproep().network();
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", p.code());
        element(xml, "id", network.link("/feed.atom"));
        element(xml, "title", p.say("feed.title"));
        element(
                xml,
                "updated",
                entries.isEmpty()
                        ? "2001-01-01T00:00:00Z"
                        : entries.get(0).publishedAt().toString());
        link(xml, "self", network.link(p.link("/feed.atom")));
        link(xml, "alternate", network.link(p.link("/")));
        xml.writeStartElement("author");
        element(xml, "name", network.name());
        xml.writeEndElement();
        for (var entry : entries) {
            xml.writeStartElement("entry");
            element(xml, "id", network.link("/oproepen/" + entry.reference()));
            element(xml, "title", entry.title());
            element(xml, "updated", entry.publishedAt().toString());
            element(xml, "published", entry.publishedAt().toString());
            link(xml, "alternate", network.link(p.link("/oproepen/" + entry.reference())));
            for (var discipline : entry.disciplines()) {
                xml.writeEmptyElement("category");
                xml.writeAttribute("term", discipline);
                xml.writeAttribute("label", p.discipline(discipline));
            }
            element(xml, "summary", entry.excerpt());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    void sitemap(Context request) {
        Found.send(
                site,
                request,
                new Key("sitemap", Language.NL),
                new BoardSearch(null, null, null, false, 1, PAGE),
                found -> rendered("application/xml; charset=utf-8", this::sitemap));
    }

    private void sitemap(XMLStreamWriter xml) throws XMLStreamException {
        var network = site.oproep().network();
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace(SITEMAP);
        for (var path : List.of("/", PostingPages.PATH, "/werkafspraken")) {
            location(xml, network.link(path));
        }
        for (int page = 1; page <= PAGES; page++) {
            var found = site.oproep().board().search(new BoardSearch(null, null, null, false, page, PAGE));
            for (var entry : found.entries()) {
                location(xml, network.link("/oproepen/" + entry.reference()));
            }
            if (found.entries().size() < PAGE) {
                break;
            }
        }
        xml.writeEndElement();
    }

    void robots(Context request) {
        var text = "User-agent: *\nDisallow: /api/\nDisallow: /beheer\nDisallow: /bevestigen/\nSitemap: "
                + site.oproep().network().link("/sitemap.xml") + "\n";
        request.contentType("text/plain; charset=utf-8");
        request.result(text);
    }

    private Rendered rendered(String type, Document document) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = factory.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            document.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML in memory cannot fail", e);
        }
        return new Rendered(type, bytes.toByteArray());
    }

    private static void location(XMLStreamWriter xml, String url) throws XMLStreamException {
        xml.writeStartElement("url");
        element(xml, "loc", url);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String url) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", url);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(writable(text));
        xml.writeEndElement();
    }

    /** The text with what XML cannot carry shown as such (U+FFFD). */
    private static String writable(String text) {
        return text.codePoints()
                .map(c -> c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c != 0xfffe && c != 0xffff) ? c : 0xfffd)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Writes one document. */
    @FunctionalInterface
    private interface Document {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    /** A document in one language. */
    private record Key(String name, Language language) {}
}
