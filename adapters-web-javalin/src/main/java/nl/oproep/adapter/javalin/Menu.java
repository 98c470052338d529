package nl.oproep.adapter.javalin;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of the back office in the order of its menu. A page that is added gets its line here and its texts; which role opens it is decided by {@link Area}. */
final class Menu {
    /**
     * A page.
     *
     * @param group what it belongs to
     * @param path from the root
     * @param key of what it is called
     * @param there whether this network has it
     */
    private record Entry(String group, String path, String key, boolean there) {}

    private Menu() {}

    private static List<Entry> entries(Site site, Who who) {
        boolean accounts = site.oproep().backOffice().keepsAccounts();
        boolean members = site.oproep().hasMembers();
        return List.of(
                new Entry("", Operator.ROOT, "menu.today", true),
                new Entry("menu.work", SurveyPages.PATH, "surveys.title", true),
                new Entry("menu.work", ProcedurePages.PATH, "procedures.title", true),
                new Entry("menu.work", DeliveryPages.PATH, "deliveries.title", true),
                new Entry("menu.money", PlacementPages.PATH, "placements.title", true),
                new Entry(
                        "menu.money",
                        InvoicePages.PATH,
                        "invoices.title",
                        site.oproep().bills()),
                new Entry("menu.money", PartnerPages.PATH, "partners.title", true),
                new Entry("menu.people", MemberListPages.PATH, "members.title", members),
                new Entry("menu.people", NewsletterPages.PATH, "newsletters.title", members),
                new Entry("menu.people", SponsorPages.PATH, "sponsors.title", true),
                new Entry(
                        "menu.privacy",
                        RequestPages.PATH,
                        "requests.title",
                        site.oproep().privacy().answersRequests()),
                new Entry("menu.privacy", RetentionPages.PATH, "retention.title", true),
                new Entry("menu.house", LogPages.PATH, "log.title", true),
                new Entry("menu.house", SettingsPages.PATH, "settings.title", true),
                new Entry("menu.house", OperatorsPages.PATH, "operators.title", accounts),
                new Entry("menu.house", AccountPages.PATH, "account.title", who.operator() != null && accounts));
    }

    /** What this operator may open; on the way back from this page a link says so. */
    static Shell around(Site site, Who who, Frame frame, @Nullable Told told) {
        var open = entries(site, who).stream()
                .filter(Entry::there)
                .filter(entry -> Area.of(entry.path(), Operator.ROOT).opens(who.roles(), false))
                .toList();
        var here = open.stream()
                .map(Entry::path)
                .filter(path -> frame.here().equals(path)
                        || frame.here().startsWith(path + "/")
                        || frame.here().startsWith(path + "?"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return new Shell(
                who.name(),
                who.formToken() != null,
                open.stream()
                        .map(entry -> new Shell.Item(
                                frame.p().link(entry.path()),
                                frame.p().say(entry.key()),
                                entry.group().isEmpty() ? "" : frame.p().say(entry.group()),
                                entry.path().equals(here)))
                        .toList(),
                told);
    }
}
