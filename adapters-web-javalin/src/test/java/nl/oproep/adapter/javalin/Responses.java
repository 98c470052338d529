package nl.oproep.adapter.javalin;

import java.util.List;

/** Responses as people and programs send them to {@link JsonPosting#all}. */
final class Responses {
    static final String CANDIDATE = "kandidaat-kanarie@voorbeeld.example";

    private Responses() {}

    static String json() {
        return """
                {"kind":"RESPONSE","name":"Kanarie Kandidaat","email":"%s","motivation":"Dit past.","acceptTerms":"16.21",
                 "answers":{"jaren":7,"vanaf":"2027-01-04","taal":"C1","ra":true,"pakket":"SAP","sectoren":["Zorg"],"functie":"controller","aanpak":"Rustig."}}""".formatted(CANDIDATE);
    }

    static List<String> form() {
        return Running.pairs(
                "kind", "RESPONSE",
                "name", "Kanarie Kandidaat",
                "email", CANDIDATE,
                "motivation", "Dit past.",
                "acceptTerms", "16.21",
                "answers.jaren", "7",
                "answers.vanaf", "2027-01-04",
                "answers.taal", "C1",
                "answers.ra", "true",
                "answers.pakket", "SAP",
                "answers.sectoren", "Zorg",
                "answers.functie", "controller",
                "answers.aanpak", "Rustig.");
    }
}
