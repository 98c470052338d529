package nl.oproep.adapter.javalin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.assignment.PublishedAssignment;
import nl.oproep.kernel.Network;
import org.jspecify.annotations.Nullable;

/** An assignment as {@code schema.org/JobPosting}, for programs; the network stands in it as who hires, never the poster (P3). */
final class JobPosting {
    static final String TYPE = "application/ld+json; charset=utf-8";

    private JobPosting() {}

    static Map<String, @Nullable Object> of(PublishedAssignment assignment, Network network, Phrases p) {
        var profile = assignment.profile();
        var posting = new LinkedHashMap<String, @Nullable Object>();
        posting.put("@context", "https://schema.org");
        posting.put("@type", "JobPosting");
        posting.put("title", profile.title());
        posting.put("description", profile.text());
        posting.put("url", network.link("/oproepen/" + assignment.reference()));
        posting.put(
                "identifier",
                Map.of(
                        "@type",
                        "PropertyValue",
                        "name",
                        network.name(),
                        "value",
                        assignment.reference().value()));
        posting.put("hiringOrganization", organisation(network));
        posting.put("datePosted", assignment.publishedAt().toString());
        posting.put("validThrough", until(assignment, network));
        posting.put("employmentType", List.of("CONTRACTOR", "TEMPORARY"));
        posting.put(
                "industry", profile.disciplines().stream().map(p::discipline).toList());
        posting.put("directApply", true);
        if (profile.start() != null) {
            posting.put("jobStartDate", profile.start().toString());
        }
        if (profile.hoursPerWeek() != null) {
            posting.put("workHours", p.say("assignment.hoursShort", "hours", profile.hoursPerWeek()));
        }
        place(posting, profile.region(), profile.remote());
        var asked = new ArrayList<String>();
        profile.requirements().forEach(requirement -> asked.add(requirement.label()));
        if (!asked.isEmpty()) {
            posting.put("qualifications", String.join("\n", asked));
        }
        return posting;
    }

    private static Map<String, Object> organisation(Network network) {
        return Map.of("@type", "Organization", "name", network.name(), "url", network.link("/"));
    }

    /** The end of the last day for responses, where the network is. */
    static String until(PublishedAssignment assignment, Network network) {
        return assignment
                .profile()
                .closesOn()
                .plusDays(1)
                .atStartOfDay(network.timeZone())
                .minusSeconds(1)
                .toOffsetDateTime()
                .toString();
    }

    private static void place(Map<String, @Nullable Object> posting, @Nullable String region, boolean remote) {
        var address = new LinkedHashMap<String, Object>();
        address.put("@type", "PostalAddress");
        address.put("addressCountry", "NL");
        if (region != null) {
            address.put("addressLocality", region);
        }
        if (region != null || !remote) {
            posting.put("jobLocation", Map.of("@type", "Place", "address", address));
        }
        if (remote) {
            posting.put("jobLocationType", "TELECOMMUTE");
            posting.put("applicantLocationRequirements", Map.of("@type", "Country", "name", "NL"));
        }
    }
}
