package nl.oproep.adapter.javalin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.oproep.kernel.Violation;
import nl.oproep.sponsorship.Slot;
import nl.oproep.sponsorship.Sponsored;
import nl.oproep.sponsorship.Sponsoring;
import nl.oproep.sponsorship.Sponsorship;
import nl.oproep.sponsorship.SponsorshipDetails;

/** A sponsorship as a form or a program sends it. */
final class SponsorInput {
    private final Fields fields;
    private final Reading reading;
    private final SponsorshipDetails details;

    SponsorInput(Fields fields) {
        this.fields = fields;
        this.reading = new Reading(fields);
        this.details = new SponsorshipDetails(
                reading.oneOf(Slot.class, "slot"),
                reading.text("title"),
                reading.text("text"),
                reading.text("target"),
                reading.day("start"),
                reading.day("end"));
    }

    Sponsored add(Sponsoring sponsoring) {
        return reading.problems().isEmpty()
                ? sponsoring.add(details)
                : new Sponsored.Refused(sponsoring.check(details));
    }

    /** Changes what was sent and leaves the rest; a title that was sent empty goes. */
    Sponsored change(Sponsoring sponsoring, UUID id) {
        if (!reading.problems().isEmpty()) {
            return new Sponsored.Refused(List.of());
        }
        boolean untitled = fields.names().contains("title") && details.title() == null;
        return sponsoring.change(id, untitled ? titled("") : details);
    }

    /** Likewise, by a form, which sends everything: what is empty is missing. */
    Sponsored replace(Sponsoring sponsoring, UUID id) {
        var wrong = sponsoring.check(details);
        boolean incomplete =
                wrong.stream().anyMatch(violation -> violation.key().equals("required"));
        return incomplete || !reading.problems().isEmpty()
                ? new Sponsored.Refused(wrong)
                : sponsoring.change(id, titled(details.title() == null ? "" : details.title()));
    }

    private SponsorshipDetails titled(String title) {
        return new SponsorshipDetails(
                details.slot(), title, details.text(), details.target(), details.start(), details.end());
    }

    List<Violation> and(List<Violation> found) {
        return reading.and(found);
    }

    /** What is stored, as fields to show. */
    static Fields known(Sponsorship one) {
        var title = one.title();
        return Fields.none()
                .with("slot", one.slot().name())
                .with("title", title == null ? "" : title)
                .with("text", one.text())
                .with("target", one.target().toString())
                .with("start", one.first().toString())
                .with("end", one.last().toString());
    }

    /** How far it is: {@code COMING}, {@code SHOWING}, {@code OVER} or {@code STOPPED}. */
    static String state(Sponsorship one, LocalDate today) {
        if (one.stopped()) {
            return "STOPPED";
        }
        return one.showsOn(today) ? "SHOWING" : today.isBefore(one.first()) ? "COMING" : "OVER";
    }
}
