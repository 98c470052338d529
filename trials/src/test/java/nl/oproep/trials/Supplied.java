package nl.oproep.trials;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people fill in: documents of the JSON contract, valid until a trial changes them. */
final class Supplied {
    static final String POSTER = "geheim-plaatser@opdrachtgever-kanarie.nl";
    static final String NETWORK = "netwerk@netwerk-trials.nl";
    static final String TERMS = "16.21";

    private Supplied() {}

    /** An assignment with one requirement, from the canary. */
    static Map<String, Object> assignment() {
        var assignment = new LinkedHashMap<String, Object>();
        assignment.put("title", "Interim controller");
        assignment.put("text", "Wij zoeken iemand die de maandafsluiting op orde brengt.\nDrie dagen op locatie.");
        assignment.put("disciplines", List.of("FINANCE"));
        assignment.put("region", "Utrecht");
        assignment.put("remote", false);
        assignment.put("hoursPerWeek", 32);
        assignment.put("acceptTerms", TERMS);
        assignment.put("requirements", List.of(requirement("jaren", "NUMBER", "Ervaring in jaren", Map.of("min", 5))));
        assignment.put("poster", poster());
        return assignment;
    }

    static Map<String, Object> poster() {
        var poster = new LinkedHashMap<String, Object>();
        poster.put("organisation", "Kanarie Opdrachtgever BV");
        poster.put("contact", "Geertruida Kwetternest");
        poster.put("email", POSTER);
        poster.put("phone", "06-00424242");
        poster.put("website", "https://www.opdrachtgever-kanarie.nl/");
        return poster;
    }

    static Map<String, Object> requirement(String key, String kind, String label, Map<String, Object> more) {
        var requirement = new LinkedHashMap<String, Object>();
        requirement.put("key", key);
        requirement.put("label", label);
        requirement.put("kind", kind);
        requirement.put("importance", "MUST");
        requirement.putAll(more);
        return requirement;
    }

    /** A response to {@link #assignment()} from this address, with the marker in its motivation. */
    static Map<String, Object> response(String email, String marker) {
        var response = new LinkedHashMap<String, Object>();
        response.put("kind", "RESPONSE");
        response.put("name", "Kandidaat Zilvermeeuw");
        response.put("email", email);
        response.put("phone", "06-00737373");
        response.put("motivation", "Dit deed ik eerder: " + marker);
        response.put("acceptTerms", TERMS);
        response.put("answers", Map.of("jaren", 7));
        return response;
    }

    /** The document with something else, or something more, in one place. */
    static Map<String, Object> with(Map<String, Object> document, String name, Object value) {
        var next = new LinkedHashMap<>(document);
        next.put(name, value);
        return next;
    }

    static Map<String, Object> without(Map<String, Object> document, String name) {
        var next = new LinkedHashMap<>(document);
        next.remove(name);
        return next;
    }

    /** Several distinct addresses. */
    static List<String> addresses(int count) {
        var addresses = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            addresses.add("kandidaat" + i + "@kandidaat-trials.nl");
        }
        return addresses;
    }
}
