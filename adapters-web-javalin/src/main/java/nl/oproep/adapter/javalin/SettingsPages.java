package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;

/** {@code /beheer/instellingen}: what was decided, as it is in force: the policies of the network, and the settings of the host with secrets masked. */
final class SettingsPages {
    static final String PATH = "/beheer/instellingen";

    private final Site site;

    SettingsPages(Site site) {
        this.site = site;
    }

    void show(Context request) {
        var p = site.phrases(request);
        var values = new HashMap<String, Object>();
        values.put("policies", policies(p));
        values.put("chosen", rows(false, p));
        values.put("standard", rows(true, p));
        site.page(request, 200, site.unlisted(p, p.say("settings.title"), PATH), "settings", values);
    }

    /** What was chosen, or what stands as it comes; what it is for below its name. */
    private List<Row> rows(boolean standard, Phrases p) {
        return site.settings().stream()
                .filter(one -> one.standard() == standard)
                .map(one -> Row.of(
                        Row.code(one.setting())
                                .and(Row.text(one.meaning().getOrDefault(p.language(), ""))
                                        .tagged("small soft below")),
                        one.value().isEmpty()
                                ? Row.text(p.say("settings.none")).tagged("soft")
                                : Row.text(one.value())))
                .toList();
    }

    private List<Row> policies(Phrases p) {
        var oproep = site.oproep();
        var network = oproep.network();
        var policies = oproep.policies();
        var limits = policies.attachments();
        var yes = p.say("settings.yes");
        var no = p.say("settings.no");
        return List.of(
                Row.of(p.say("settings.network"), network.name()),
                Row.of(p.say("settings.address"), network.baseUrl().toString()),
                Row.of(p.say("settings.sender"), network.from().value()),
                Row.of(p.say("settings.mailbox"), network.mailbox().value()),
                Row.of(p.say("settings.zone"), network.timeZone().getId()),
                Row.of(p.say("settings.terms"), oproep.agreements().current().version()),
                Row.of(p.say("settings.publication"), p.say("settings.publication." + policies.publication())),
                Row.of(p.say("settings.anonymity"), p.say("settings.anonymity." + policies.anonymity())),
                Row.of(p.say("settings.replyTo"), p.say("settings.replyTo." + policies.replyTo())),
                Row.of(p.say("settings.copies"), p.say("settings.copies." + policies.copyOfAttachments())),
                Row.of(p.say("settings.files"), limits.count() + " × " + limits.each() / 1_000_000 + " MB"),
                Row.of(p.say("settings.invoices"), oproep.bills() ? yes : no),
                Row.of(p.say("settings.members"), oproep.hasMembers() ? yes : no),
                Row.of(p.say("settings.accounts"), oproep.backOffice().keepsAccounts() ? yes : no));
    }
}
