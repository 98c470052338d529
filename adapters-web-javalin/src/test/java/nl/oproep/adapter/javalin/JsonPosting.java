package nl.oproep.adapter.javalin;

import java.util.List;
import java.util.Map;
import nl.oproep.testkit.Fixtures;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Postings as programs send them: the example of the contract, by a poster who is a canary. */
final class JsonPosting {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    static final String TEXT = "Wij zoeken een controller.\nMet ervaring.";

    private JsonPosting() {}

    /** One requirement of each kind. */
    static String all() {
        return document().toString();
    }

    static String saying(String text) {
        return document().put("text", text).toString();
    }

    static String titled(String title) {
        return document().put("title", title).toString();
    }

    static ObjectNode document() {
        var document = (ObjectNode) MAPPER.readTree("""
                {"title":"Interim controller","disciplines":["FINANCE"],"region":"Utrecht","remote":false,"start":"2027-01-04","end":null,
                 "hoursPerWeek":32,"rate":"€ 90–100 per uur","closesOn":"2026-12-31","acceptTerms":"16.21",
                 "requirements":[{"key":"jaren","label":"Ervaring als controller","kind":"NUMBER","importance":"MUST","min":5,"unit":"jaar"},
                  {"key":"vanaf","label":"Beschikbaar per","kind":"DATE","importance":"MUST","notAfter":"2027-02-01"},
                  {"key":"taal","label":"Nederlands","kind":"LEVEL","scale":"CEFR","importance":"MUST","atLeast":"B2"},
                  {"key":"ra","label":"RA of RC","kind":"YES_NO","importance":"WISH","accepts":true},
                  {"key":"pakket","label":"Pakket","kind":"CHOICE","importance":"WISH","options":["SAP","Exact","AFAS"],"accepts":["SAP"]},
                  {"key":"sectoren","label":"Sectoren","kind":"CHOICES","importance":"WISH","options":["Zorg","Overheid"],"accepts":["Zorg"]},
                  {"key":"functie","label":"Laatste functie","kind":"SHORT_TEXT","importance":"WISH"},
                  {"key":"aanpak","label":"Motiveer uw aanpak","kind":"LONG_TEXT","importance":"MUST"}]}""");
        document.put("text", TEXT);
        document.set("poster", MAPPER.valueToTree(poster()));
        return document;
    }

    static Map<String, String> poster() {
        return Map.of(
                "organisation", String.valueOf(Fixtures.POSTER.organisation()),
                "contact", Fixtures.POSTER.contact(),
                "email", Fixtures.POSTER.email().value(),
                "phone", String.valueOf(Fixtures.POSTER.phone()),
                "website", String.valueOf(Fixtures.POSTER.website()));
    }

    /** The same posting as a program fills in the form, without any hidden field. */
    static List<String> form() {
        var pairs = Running.pairs(
                "title", "Interim controller",
                "text", TEXT,
                "disciplines", "FINANCE",
                "disciplines", "HEALTHCARE",
                "region", "Utrecht",
                "hoursPerWeek", "32",
                "closesOn", "2026-12-31",
                "acceptTerms", "16.21",
                "requirements.0.label", "Ervaring",
                "requirements.0.kind", "NUMBER",
                "requirements.0.importance", "MUST",
                "requirements.0.min", "5",
                "requirements.0.unit", "jaar",
                "requirements.1.label", "Pakket",
                "requirements.1.kind", "CHOICE",
                "requirements.1.importance", "WISH",
                "requirements.1.options", "SAP\r\nExact\r\n",
                "requirements.1.accepts", "SAP");
        poster().forEach((name, value) -> {
            pairs.add("poster." + name);
            pairs.add(value);
        });
        return pairs;
    }
}
