package nl.oproep.examples.embedded;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.oproep.assignment.AssignmentDraft;
import nl.oproep.assignment.PostAssignment;
import nl.oproep.assignment.PosterDetails;
import nl.oproep.assignment.Reference;
import nl.oproep.assignment.RequirementDraft;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Network;
import nl.oproep.requirement.Importance;
import nl.oproep.requirement.Kind;
import nl.oproep.response.ResponseKind;
import nl.oproep.response.SubmitResponse;
import nl.oproep.response.Wishes;
import nl.oproep.terms.Agreement;
import nl.oproep.terms.Agreements;

/** What the examples are about: a network, an assignment, a response. Nobody in it exists. */
final class Example {
    static final Network NETWORK = new Network(
            "Interim Netwerk",
            URI.create("https://oproep.example"),
            EmailAddress.of("netwerk@oproep.example"),
            EmailAddress.of("opvolging@oproep.example"),
            "bounce.oproep.example",
            ZoneId.of("Europe/Amsterdam"));

    static final Agreements TERMS =
            Agreements.of(List.of(new Agreement("16.21", Map.of(Language.NL, "Wij laten nooit zien wie plaatst."))));

    private Example() {}

    static PostAssignment anAssignment() {
        var draft = AssignmentDraft.of(
                "Interim controller",
                "Voor drie locaties in Utrecht, twee dagen per week.",
                "FINANCE",
                RequirementDraft.of("Ervaring als controller", Kind.NUMBER, Importance.MUST));
        var poster = new PosterDetails("Kanteldijk", "Marijke Verhulst", "m.verhulst@kanteldijk.example", null, null);
        return new PostAssignment(draft, poster, "16.21", Language.NL, null, false);
    }

    static SubmitResponse aResponse(Reference assignment) {
        return new SubmitResponse(
                assignment,
                ResponseKind.RESPONSE,
                "Jo Kandidaat",
                "jo@kandidaat.example",
                null,
                "Ik kan meteen beginnen.",
                null,
                new Wishes(true, false),
                "16.21",
                Map.of("ervaring-als-controller", 7),
                List.of(),
                Language.NL,
                null,
                null);
    }
}
