package nl.oproep.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.oproep.fee.FeeLine;
import nl.oproep.kernel.Euro;
import nl.oproep.placement.BillingIdentity;
import nl.oproep.placement.Placement;
import org.jspecify.annotations.Nullable;

/**
 * What has to be issued so that the documents of a placement add up to its schedule (F6, F9): what is due and was not charged is invoiced, what was charged too much is credited at once, each credit note to the one invoice that it
 * takes from, latest first. Pure.
 *
 * @param drafts credit notes first
 * @param again the first day on which more is due, or null when only a change can bring that about
 * @param waits whether something is due and nobody is known who owes it
 */
record Settlement(List<Draft> drafts, @Nullable LocalDate again, boolean waits) {

    static Settlement of(Account account, LocalDate date, BillingTerms terms) {
        return new Settling(account, date, terms).settle();
    }

    /** One settlement while it is worked out. */
    private static final class Settling {
        private final Placement placement;
        private final LocalDate date;
        private final BillingTerms terms;
        private final Ledger ledger;
        private final Map<Integer, FeeLine> schedule = new TreeMap<>();

        Settling(Account account, LocalDate date, BillingTerms terms) {
            this.placement = account.placement();
            this.date = date;
            this.terms = terms;
            this.ledger = Ledger.of(account.documents());
            placement.fee().lines().forEach(line -> schedule.put(line.month(), line));
        }

        Settlement settle() {
            var drafts = new ArrayList<Draft>(credits());
            var debtor = placement.debtor();
            var owed = owed();
            if (debtor != null && !owed.isEmpty()) {
                drafts.add(invoice(debtor, owed));
            }
            return new Settlement(List.copyOf(drafts), again(), debtor == null && !owed.isEmpty());
        }

        private LocalDate due(FeeLine line) {
            return terms.timing() == InvoiceTiming.IN_ARREARS ? line.to().plusDays(1) : line.from();
        }

        private boolean undercharged(FeeLine line) {
            return line.amount().compareTo(ledger.standing(line.month())) > 0;
        }

        private List<FeeLine> owed() {
            return schedule.values().stream()
                    .filter(line -> undercharged(line) && !due(line).isAfter(date))
                    .toList();
        }

        private @Nullable LocalDate again() {
            return schedule.values().stream()
                    .filter(line -> undercharged(line) && due(line).isAfter(date))
                    .map(this::due)
                    .min(LocalDate::compareTo)
                    .orElse(null);
        }

        private Draft invoice(BillingIdentity debtor, List<FeeLine> owed) {
            var treatment = VatTreatment.of(terms.seller(), debtor);
            var lines = owed.stream()
                    .map(line -> {
                        var was = ledger.standing(line.month());
                        return new InvoiceLine(
                                line.month(),
                                line.from(),
                                line.to(),
                                line.days(),
                                line.of(),
                                new Euro(line.amount().cents() - was.cents()),
                                was,
                                line.amount(),
                                InvoiceLine.Reason.of(line),
                                treatment == VatTreatment.STANDARD
                                        ? terms.rates().on(line.to())
                                        : VatRate.ZERO);
                    })
                    .toList();
            return new Draft(
                    InvoiceKind.INVOICE,
                    placement.id(),
                    null,
                    placement.work().anchor(),
                    terms.seller(),
                    debtor,
                    treatment,
                    placement.language(),
                    lines);
        }

        private List<Draft> credits() {
            var byInvoice = new TreeMap<Place, List<InvoiceLine>>();
            for (int month : ledger.months()) {
                var was = ledger.standing(month);
                var line = schedule.get(month);
                var now = line == null ? Euro.ZERO : line.amount();
                long excess = Math.max(0, was.cents() - now.cents());
                var charges = new ArrayList<>(ledger.charges(month));
                Collections.reverse(charges);
                for (var charge : charges) {
                    long taken = charge.take(excess);
                    excess -= taken;
                    if (taken > 0) {
                        byInvoice
                                .computeIfAbsent(new Place(charge.invoice()), place -> new ArrayList<>())
                                .add(credit(charge.line(), new Euro(taken), was, now, line));
                    }
                }
            }
            return byInvoice.entrySet().stream()
                    .map(entry -> Draft.credit(entry.getKey().invoice(), entry.getValue()))
                    .toList();
        }

        private InvoiceLine credit(InvoiceLine charged, Euro amount, Euro was, Euro now, @Nullable FeeLine line) {
            return new InvoiceLine(
                    charged.month(),
                    line == null ? charged.from() : line.from(),
                    line == null ? charged.to() : line.to(),
                    line == null ? 0 : line.days(),
                    line == null ? charged.of() : line.of(),
                    amount,
                    was,
                    now,
                    line == null ? none() : InvoiceLine.Reason.of(line),
                    charged.rate());
        }

        private InvoiceLine.Reason none() {
            return placement.calledOff() ? InvoiceLine.Reason.CALLED_OFF : InvoiceLine.Reason.NOT_WORKED;
        }
    }

    /** An invoice by its number, so that credit notes come in the order of what they correct. */
    private record Place(Invoice invoice) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return invoice.number().compareTo(other.invoice.number());
        }
    }
}
