package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.oproep.board.BoardSearch;

/** {@code /sitemap.xml}, in parts once there are many, and {@code /robots.txt}: what search engines may look at. */
final class SitemapPages {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String TYPE = "application/xml; charset=utf-8";
    private static final int PAGE = 100;
    private static final int PAGES = 100;
    private static final int PART = PAGE * PAGES;

    private final Site site;

    SitemapPages(Site site) {
        this.site = site;
    }

    void sitemap(Context request) {
        var first = BoardSearch.ALL.page(1, PAGE);
        Found.send(
                site,
                request,
                new Key(0),
                first,
                found -> Xml.rendered(TYPE, xml -> {
                    if (found.total() <= PART) {
                        addresses(xml, 1);
                    } else {
                        parts(xml, found.total());
                    }
                }));
    }

    void part(Context request) {
        var number = request.pathParam("number");
        if (!number.matches("[1-9][0-9]{0,3}")) {
            throw Absent.unknown();
        }
        int part = Integer.parseInt(number);
        var first = BoardSearch.ALL.page(1 + (part - 1) * PAGES, PAGE);
        Found.send(site, request, new Key(part), first, found -> Xml.rendered(TYPE, xml -> addresses(xml, part)));
    }

    private void parts(XMLStreamWriter xml, int total) throws XMLStreamException {
        xml.writeStartElement("sitemapindex");
        xml.writeDefaultNamespace(NAMESPACE);
        for (int part = 1; (part - 1) * PART < total; part++) {
            location(xml, "sitemap", "/sitemap-" + part + ".xml", "");
        }
        xml.writeEndElement();
    }

    private void addresses(XMLStreamWriter xml, int part) throws XMLStreamException {
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace(NAMESPACE);
        if (part == 1) {
            for (var path : List.of("/", PostingPages.PATH, "/werkafspraken")) {
                location(xml, "url", path, "");
            }
        }
        for (int page = 1; page <= PAGES; page++) {
            var found = site.oproep().board().search(BoardSearch.ALL.page((part - 1) * PAGES + page, PAGE));
            for (var entry : found.entries()) {
                location(
                        xml,
                        "url",
                        "/oproepen/" + entry.reference(),
                        entry.publishedAt().toString());
            }
            if (found.entries().size() < PAGE) {
                break;
            }
        }
        xml.writeEndElement();
    }

    private void location(XMLStreamWriter xml, String element, String path, String since) throws XMLStreamException {
        xml.writeStartElement(element);
        Xml.element(xml, "loc", site.oproep().network().link(path));
        if (!since.isEmpty()) {
            Xml.element(xml, "lastmod", since);
        }
        xml.writeEndElement();
    }

    void robots(Context request) {
        var text = """
                User-agent: *
                Disallow: /api/
                Disallow: /beheer
                Disallow: /bevestigen/
                Sitemap: %s
                """.formatted(site.oproep().network().link("/sitemap.xml"));
        request.contentType("text/plain; charset=utf-8");
        request.result(text);
    }

    /** A part of the map; 0 for the whole. */
    private record Key(int part) {}
}
