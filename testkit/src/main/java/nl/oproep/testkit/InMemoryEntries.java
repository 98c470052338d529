package nl.oproep.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.billing.Invoice;
import nl.oproep.inbound.Answerable;
import nl.oproep.kernel.Expiry;
import nl.oproep.kernel.Trace;
import nl.oproep.mail.DeliveryState;
import nl.oproep.partner.Subscription;
import nl.oproep.placement.Placement;
import nl.oproep.response.Response;
import nl.oproep.testkit.InMemoryTraces.Entry;
import org.jspecify.annotations.Nullable;

/** What each part of a memory says about people; in a transaction only. */
record InMemoryEntries(
        InMemoryAssignments assignments,
        InMemoryProcedures procedures,
        InMemoryResponses responses,
        InMemoryOutbox outbox,
        InMemoryLinks links,
        InMemoryPlacements placements,
        InMemoryInvoices invoices) {

    Entry posting(Assignment a) {
        boolean waits =
                a.state() == AssignmentState.AWAITING_CONFIRMATION || a.state() == AssignmentState.AWAITING_REVIEW;
        var ends = new HashMap<Expiry, Instant>();
        var finished = ended(a.id());
        if (finished != null) {
            ends.put(Expiry.POSTING, finished);
        }
        if (a.state() == AssignmentState.AWAITING_CONFIRMATION) {
            ends.put(Expiry.UNCONFIRMED_POSTING, a.createdAt());
        }
        var content = new LinkedHashMap<String, String>();
        content.put("reference", a.reference().value());
        content.put("title", a.profile().title());
        content.put("contact", a.poster().contact());
        content.put("email", a.poster().email().value());
        var trace = new Trace(a.id(), a.createdAt(), waits ? a.createdAt() : finished, null, content);
        return new Entry(Set.of(a.poster().email().key()), trace, ends);
    }

    /** When everybody who responded had been told how it ended. */
    @Nullable Instant ended(UUID assignment) {
        return procedures
                .find(assignment)
                .map(procedure -> procedure.telling().finalUpdateAt())
                .orElse(null);
    }

    Entry response(Response r) {
        var ends = new HashMap<Expiry, Instant>();
        var finished = assignments.find(r.assignment()).map(a -> ended(a.id())).orElse(null);
        if (finished != null) {
            ends.put(r.wishes().destroyAfterProcedure() ? Expiry.RESPONSE_TO_DESTROY : Expiry.RESPONSE, finished);
        }
        boolean owing = placements
                .of(r.id())
                .filter(p -> p.debtor() == null && !p.partner() && !p.calledOff())
                .isPresent();
        var content = new LinkedHashMap<String, String>();
        content.put("receipt", r.receipt().receipt());
        content.put("name", r.candidate().name());
        content.put("email", r.candidate().email().value());
        content.put("exactCopy", r.exactCopy());
        var trace = new Trace(r.id(), r.submittedAt(), owing ? null : r.submittedAt(), null, content);
        return new Entry(Set.of(r.candidate().email().key()), trace, ends);
    }

    Stream<Entry> mails() {
        return outbox.all().stream().map(row -> {
            var status = row.status();
            var ends = new HashMap<Expiry, Instant>();
            if (status.state() == DeliveryState.DELIVERED && !Answerable.KINDS.contains(status.kind())) {
                ends.put(Expiry.DELIVERED_MAIL, status.createdAt());
            } else if (status.state() == DeliveryState.FAILED || status.state() == DeliveryState.RETURNED) {
                ends.put(Expiry.FAILED_MAIL, status.createdAt());
            }
            var delivery = row.delivery();
            var content =
                    Map.of("kind", status.kind().name(), "state", status.state().name());
            var trace = new Trace(status.id(), status.createdAt(), status.createdAt(), status.subject(), content);
            return new Entry(
                    delivery == null ? Set.of() : Set.of(delivery.recipient().key()), trace, ends);
        });
    }

    Stream<Entry> expiredLinks() {
        return links.expiredBy(Instant.MAX).stream()
                .map(link -> new Entry(
                        Set.of(),
                        new Trace(link.subject(), Instant.EPOCH, link.expires(), null, Map.of()),
                        Map.of(Expiry.LINK, Objects.requireNonNull(link.expires()))));
    }

    Entry placement(Placement p) {
        var settled = invoices.settled(p.id()) ? settledAt(p) : null;
        var addresses = new HashSet<String>();
        var debtor = p.debtor();
        if (debtor != null) {
            addresses.add(debtor.email().key());
        }
        var response = p.response();
        if (response != null) {
            responses
                    .find(response)
                    .ifPresent(r -> addresses.add(r.candidate().email().key()));
        }
        return new Entry(
                addresses,
                new Trace(
                        p.id(),
                        p.recordedAt(),
                        settled,
                        null,
                        Map.of("language", p.language().code())),
                settled == null ? Map.of() : Map.of(Expiry.PLACEMENT, settled));
    }

    Instant settledAt(Placement p) {
        return invoices.of(p.id()).stream()
                .map(invoice -> start(invoice.date()))
                .reduce((one, other) -> one.isAfter(other) ? one : other)
                .orElse(p.recordedAt());
    }

    static Entry invoice(Invoice i) {
        var ended = start(LocalDate.of(i.number().year() + 1, 1, 1));
        return new Entry(
                Set.of(i.debtor().email().key()),
                new Trace(
                        i.id(),
                        start(i.date()),
                        ended,
                        i.placement(),
                        Map.of("number", i.number().toString())),
                Map.of(Expiry.INVOICE, ended));
    }

    static Entry subscription(Subscription s) {
        var last = s.last();
        var ended = last == null ? null : start(last.plusDays(1));
        return new Entry(
                Set.of(s.partner().key()),
                new Trace(
                        s.id(),
                        start(s.first()),
                        ended,
                        null,
                        Map.of("kind", "SUBSCRIPTION", "email", s.partner().value())),
                ended == null ? Map.of() : Map.of(Expiry.SUBSCRIPTION, ended));
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
