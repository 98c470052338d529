package nl.oproep.testkit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.billing.Account;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceNumber;
import nl.oproep.billing.Series;
import nl.oproep.billing.spi.Invoices;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.placement.Placement;
import nl.oproep.placement.spi.Placements;
import org.jspecify.annotations.Nullable;

/** Invoices in memory. A memory runs one transaction at a time, so that whoever is in one holds every series. */
final class InMemoryInvoices implements Invoices {
    /** Keys in the order of a database, which compares them without a sign. */
    private static final Comparator<Account> ORDER = Comparator.comparing(Account::since)
            .thenComparing(account -> account.placement().id().toString());

    private final Memory memory;
    private final Placements placements;
    private final Memory.Shelf<UUID, UUID> changed;
    private final Memory.Shelf<UUID, LocalDate> again;
    private final Memory.Shelf<String, Series> series;
    private final Memory.Shelf<InvoiceNumber, Invoice> invoices;

    InMemoryInvoices(Memory memory, Placements placements, Memory.Shelf<UUID, UUID> changed) {
        this.memory = memory;
        this.placements = placements;
        this.changed = changed;
        this.again = memory.new Shelf<>();
        this.series = memory.new Shelf<>();
        this.invoices = memory.new Shelf<>();
    }

    @Override
    public Series hold(String name) {
        return memory.within(() -> {
            var found = series.find(name);
            return found == null ? Series.empty(name) : found;
        });
    }

    @Override
    public List<Account> due(LocalDate date, @Nullable Account after, int limit) {
        return memory.within(() -> placements.list(Integer.MAX_VALUE, 0).stream()
                .flatMap(placement -> account(placement).stream())
                .filter(account -> !account.since().isAfter(date))
                .filter(account -> after == null || ORDER.compare(account, after) > 0)
                .sorted(ORDER)
                .limit(limit)
                .toList());
    }

    /** Forgets this one; in a transaction only. */
    void forget(UUID id) {
        find(id).ifPresent(invoice -> invoices.remove(invoice.number()));
    }

    /** Whether nothing more is to be invoiced; in a transaction only. */
    boolean settled(UUID placement) {
        return !changed.has(placement) && !again.has(placement);
    }

    private Optional<Account> account(Placement placement) {
        var since = changed.has(placement.id()) ? Account.AT_ONCE : again.find(placement.id());
        return since == null ? Optional.empty() : Optional.of(new Account(placement, since, of(placement.id())));
    }

    @Override
    public void issue(Series after, List<Invoice> documents, List<Settled> settled) {
        memory.run(() -> {
            for (var document : documents) {
                if (invoices.has(document.number())) {
                    throw new DuplicateException("invoice " + document.number());
                }
                invoices.put(document.number(), document);
            }
            series.put(after.name(), after);
            for (var one : settled) {
                changed.remove(one.placement());
                again.remove(one.placement());
                var day = one.again();
                if (day != null) {
                    again.put(one.placement(), day);
                }
            }
        });
    }

    @Override
    public Optional<Invoice> find(InvoiceNumber number) {
        return memory.within(() -> Optional.ofNullable(invoices.find(number)));
    }

    @Override
    public Optional<Invoice> find(UUID id) {
        return memory.within(() -> invoices.all().stream()
                .filter(invoice -> invoice.id().equals(id))
                .findFirst());
    }

    @Override
    public List<Invoice> of(UUID placement) {
        return memory.within(() -> invoices.all().stream()
                .filter(invoice -> invoice.placement().equals(placement))
                .sorted(Comparator.comparing(Invoice::number))
                .toList());
    }

    @Override
    public List<Invoice> list(@Nullable InvoiceNumber before, int limit) {
        return memory.within(() -> invoices.all().stream()
                .filter(invoice -> before == null || invoice.number().compareTo(before) < 0)
                .sorted(Comparator.comparing(Invoice::number).reversed())
                .limit(limit)
                .toList());
    }
}
