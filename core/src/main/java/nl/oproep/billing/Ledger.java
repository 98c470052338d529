package nl.oproep.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.oproep.kernel.Euro;

/** What stands charged for a placement: every line of its invoices, less what credit notes took from it. */
final class Ledger {
    private final Map<Integer, List<Charge>> months = new TreeMap<>();

    /** One line of an invoice, with what is left of it. */
    static final class Charge {
        private final Invoice invoice;
        private final InvoiceLine line;
        private long left;

        private Charge(Invoice invoice, InvoiceLine line) {
            this.invoice = invoice;
            this.line = line;
            this.left = line.amount().cents();
        }

        Invoice invoice() {
            return invoice;
        }

        InvoiceLine line() {
            return line;
        }

        /** Takes off as much of {@code cents} as is left, and returns how much that was. */
        long take(long cents) {
            long taken = Math.min(left, cents);
            left -= taken;
            return taken;
        }
    }

    /** The ledger of these documents, in order of issue. */
    static Ledger of(List<Invoice> documents) {
        var ledger = new Ledger();
        for (var document : documents) {
            for (var line : document.lines()) {
                if (document.kind() == InvoiceKind.INVOICE) {
                    ledger.months
                            .computeIfAbsent(line.month(), month -> new ArrayList<>())
                            .add(new Charge(document, line));
                } else {
                    ledger.charge(document, line)
                            .ifPresent(c -> c.take(line.amount().cents()));
                }
            }
        }
        return ledger;
    }

    private Optional<Charge> charge(Invoice credit, InvoiceLine line) {
        return charges(line.month()).stream()
                .filter(charge -> charge.invoice.number().equals(credit.corrects()))
                .findFirst();
    }

    /** The fee months that were ever charged, first to last. */
    List<Integer> months() {
        return List.copyOf(months.keySet());
    }

    /** What was charged for a fee month, oldest first. */
    List<Charge> charges(int month) {
        return months.getOrDefault(month, List.of());
    }

    /** What stands charged for a fee month. */
    Euro standing(int month) {
        return new Euro(charges(month).stream().mapToLong(charge -> charge.left).sum());
    }
}
