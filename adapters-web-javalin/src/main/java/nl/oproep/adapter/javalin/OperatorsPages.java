package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.oproep.kernel.Violation;
import nl.oproep.operator.Account;
import nl.oproep.operator.Appointed;
import nl.oproep.operator.Appointing;
import nl.oproep.operator.Listed;
import nl.oproep.operator.Role;

/** {@code /beheer/beheerders}: who works here and in which roles; appointing, and taking back. Nobody shuts themselves out. */
final class OperatorsPages {
    static final String PATH = "/beheer/beheerders";
    private final Site site;

    OperatorsPages(Site site) {
        this.site = site;
    }

    void list(Context request) {
        list(request, 200, Fields.none(), List.of());
    }

    void appoint(Context request) throws IOException {
        try (var incoming = site.intake().form(request)) {
            var fields = incoming.fields();
            var appointed = appointing().appoint(fields.text("name"), roles(fields));
            if (appointed instanceof Appointed.Refused refused) {
                list(request, 422, fields, refused.violations());
            } else if (appointed instanceof Appointed.Done done) {
                Logbook.made(request, done.account().id());
                site.done(request, PATH, handover(site.phrases(request), done));
            } else {
                throw Absent.unknown();
            }
        }
    }

    void show(Context request) {
        page(request, 200, found(request), List.of(), "");
    }

    void change(Context request) throws IOException {
        var account = found(request);
        var p = site.phrases(request);
        try (var incoming = site.intake().form(request)) {
            var fields = incoming.fields();
            var act = fields.shown("action");
            if (mine(request, account) && !act.equals("reset")) {
                page(request, 409, account, List.of(), p.say("operators.own"));
                return;
            }
            boolean asks = act.equals("reset") || act.equals("disable");
            if (asks && !Sure.said(site, request, fields, act, PATH + '/' + account.id())) {
                return;
            }
            answer(request, account, done(account, act, fields));
        }
    }

    private Appointed done(Account account, String act, Fields fields) {
        return switch (act) {
            case "roles" -> appointing().roles(account.id(), roles(fields));
            case "reset" -> appointing().reset(account.id());
            case "disable" -> appointing().disable(account.id());
            case "enable" -> appointing().enable(account.id());
            default -> throw BadInput.malformed("action");
        };
    }

    private void answer(Context request, Account account, Appointed appointed) {
        if (appointed instanceof Appointed.Done done) {
            site.done(request, PATH + '/' + account.id(), handover(site.phrases(request), done));
        } else if (appointed instanceof Appointed.Refused refused) {
            page(request, 422, account, refused.violations(), "");
        } else {
            throw Absent.unknown();
        }
    }

    /** A password is told once, to hand over. */
    private static Told handover(Phrases p, Appointed.Done done) {
        return done.password().isEmpty()
                ? Told.of(p.say("operator.done"))
                : new Told(
                        p.say("operators.handover"),
                        p.say("operators.handoverText", "name", done.account().name()),
                        true,
                        List.of(done.password()));
    }

    private Appointing appointing() {
        return site.oproep().backOffice().appointing();
    }

    private Account found(Context request) {
        return appointing().find(OperatorApi.id(request)).orElseThrow(Absent::unknown);
    }

    private static boolean mine(Context request, Account account) {
        var who = Who.of(request);
        return who != null && account.id().equals(who.operator());
    }

    private static Set<Role> roles(Fields fields) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if (fields.has("roles", role.name())) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static Form form(Phrases p, Fields fields, List<Violation> wrong) {
        return Form.of(p, fields, "")
                .labelled(Map.of("name", p.say("signIn.name"), "roles", p.say("operators.roles")))
                .with(wrong);
    }

    private void list(Context request, int status, Fields fields, List<Violation> wrong) {
        var p = site.phrases(request);
        var values = new HashMap<String, Object>();
        var paged = Paged.shown(request);
        values.put("form", form(p, fields, wrong));
        values.put("roles", choices(p));
        values.put("pager", Pager.of(site, p, PATH, paged, Listed.OPERATORS));
        values.put(
                "rows",
                appointing().list(paged.size(), paged.offset()).stream()
                        .map(account -> row(account, p))
                        .toList());
        site.page(request, status, site.unlisted(p, p.say("operators.title"), PATH), "operators", values);
    }

    private static Row row(Account account, Phrases p) {
        var roles = new TreeSet<>(account.roles())
                .stream().map(role -> brief(p.say("role." + role))).toList();
        return Row.of(
                Row.link(account.name(), p.link(PATH + '/' + account.id())),
                Row.text(String.join(", ", roles)),
                Row.text(p.say(account.secured() ? "settings.yes" : "settings.no")),
                Row.text(state(account, p)));
    }

    /** What a role is called, without what it is for. */
    private static String brief(String role) {
        int colon = role.indexOf(':');
        return colon < 0 ? role : role.substring(0, colon);
    }

    private static String state(Account account, Phrases p) {
        return p.say(
                account.disabled()
                        ? "operators.disabled"
                        : account.provisional() ? "operators.provisional" : "operators.active");
    }

    private void page(Context request, int status, Account account, List<Violation> wrong, String now) {
        var p = site.phrases(request);
        var fields = Fields.of(
                Map.of("roles", account.roles().stream().<Object>map(Role::name).toList()));
        var values = new HashMap<String, Object>();
        values.put("form", form(p, fields, wrong));
        values.put("roles", choices(p));
        values.put("account", account);
        values.put("state", state(account, p));
        values.put("own", mine(request, account));
        values.put("now", now);
        site.page(request, status, site.unlisted(p, account.name(), PATH + '/' + account.id()), "operatorcard", values);
    }

    private static Map<String, String> choices(Phrases p) {
        return p.choices("role", "READ", "WORK", "MONEY", "PRIVACY");
    }
}
