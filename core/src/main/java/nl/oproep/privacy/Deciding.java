package nl.oproep.privacy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Holder;
import nl.oproep.kernel.Standing;
import nl.oproep.privacy.spi.Holds;

/** What is held about somebody, and how each of it stands against the three conditions; reads, and changes nothing (V3). */
final class Deciding {
    private final Holders holders;
    private final Holds holds;
    private final ZoneId zone;

    Deciding(Holders holders, Holds holds, ZoneId zone) {
        this.holders = holders;
        this.holds = holds;
        this.zone = zone;
    }

    /** Everything about this address, in the order of the categories; the mails, which depend on the rest, are decided last. */
    List<HeldItem> about(EmailAddress address, Instant now) {
        var items = new ArrayList<HeldItem>();
        for (var holder : holders.all()) {
            if (holder.category() != DataCategory.MAIL) {
                items.addAll(items(holder, address, now));
            }
        }
        var decided = held(items);
        var mails = holders.of(DataCategory.MAIL)
                .map(holder -> items(holder, address, now))
                .orElse(List.of());
        decided.addAll(mails(mails, decided));
        decided.sort((one, other) -> one.category().compareTo(other.category()));
        return decided;
    }

    private static List<HeldItem> items(Holder holder, EmailAddress address, Instant now) {
        return holder.traces().about(address).stream()
                .map(trace -> new HeldItem(holder.category(), trace, holder.standing(trace, now)))
                .toList();
    }

    private List<HeldItem> held(List<HeldItem> items) {
        var until = new HashMap<UUID, Instant>();
        holds.on(items.stream().map(HeldItem::key).toList())
                .forEach(hold -> until.put(
                        hold.subject(),
                        hold.until().plusDays(1).atStartOfDay(zone).toInstant()));
        var decided = new ArrayList<HeldItem>();
        for (var item : items) {
            decided.add(until.containsKey(item.key()) ? item.standing(required(until, item)) : item);
        }
        return decided;
    }

    private static Standing required(Map<UUID, Instant> until, HeldItem item) {
        return Standing.required("hold", until.get(item.key()));
    }

    /** A mail stays when something of this person stays, unless it is about what goes: a poster whose procedure runs still gets the responses. */
    private static List<HeldItem> mails(List<HeldItem> mails, List<HeldItem> decided) {
        boolean something = decided.stream().anyMatch(item -> !item.standing().erasable());
        Set<UUID> going = new HashSet<>();
        decided.stream().filter(item -> item.standing().erasable()).forEach(item -> going.add(item.key()));
        return mails.stream()
                .map(mail -> something && !going.contains(mail.trace().about())
                        ? mail.standing(Standing.needed("mail", null))
                        : mail)
                .toList();
    }
}
