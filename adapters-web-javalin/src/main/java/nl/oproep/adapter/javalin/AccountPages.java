package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.kernel.Violation;
import nl.oproep.operator.Account;
import nl.oproep.operator.Appointed;

/** {@code /beheer/account}: an operator's own password and second factor. */
final class AccountPages {
    static final String PATH = "/beheer/account";
    static final String PASSWORD = PATH + "/wachtwoord";
    static final String FACTOR = PATH + "/code";

    private final Site site;

    AccountPages(Site site) {
        this.site = site;
    }

    void show(Context request) {
        page(request, 200, mine(request), List.of());
    }

    void password(Context request) throws IOException {
        var account = mine(request);
        try (var incoming = site.intake().form(request)) {
            var fields = incoming.fields();
            var appointed = site.oproep()
                    .backOffice()
                    .appointing()
                    .choose(account.id(), typed(fields, "old"), typed(fields, "chosen"));
            if (appointed instanceof Appointed.Done done) {
                site.desk().visitors().open(request, done.account(), true);
                site.done(
                        request,
                        account.provisional() ? Operator.ROOT : PATH,
                        Told.of(site.phrases(request).say("account.saved")));
            } else if (appointed instanceof Appointed.Refused refused) {
                page(request, 422, account, refused.violations());
            } else {
                throw Absent.unknown();
            }
        }
    }

    void factor(Context request) throws IOException {
        var account = mine(request);
        try (var incoming = site.intake().form(request)) {
            var fields = incoming.fields();
            var securing = site.oproep().backOffice().securing();
            switch (fields.shown("action")) {
                case "begin" -> {
                    securing.begin(account.id());
                    site.done(request, PATH, Told.of(site.phrases(request).say("account.begun")));
                }
                case "confirm" -> {
                    confirm(request, account, typed(fields, "code"));
                }
                case "stop" -> {
                    stop(request, account, typed(fields, "code"));
                }
                default -> throw BadInput.malformed("action");
            }
        }
    }

    private void confirm(Context request, Account account, String code) {
        site.desk().attempts().code(account.id().toString());
        var codes = site.oproep().backOffice().securing().confirm(account.id(), code);
        if (codes.isEmpty()) {
            wrongCode(request, account);
            return;
        }
        site.desk().attempts().rightCode(account.id().toString());
        var secured = account(account.id());
        site.desk().visitors().open(request, secured, true);
        var p = site.phrases(request);
        site.done(request, PATH, new Told(p.say("account.secured"), p.say("account.codesText"), true, codes.get()));
    }

    /** A second factor is stopped by a code only: who finds a browser signed in cannot take it away. */
    private void stop(Context request, Account account, String code) {
        site.desk().attempts().code(account.id().toString());
        if (!site.oproep().backOffice().signingIn().confirms(account, code)) {
            wrongCode(request, account);
            return;
        }
        site.desk().attempts().rightCode(account.id().toString());
        site.oproep().backOffice().securing().stop(account.id());
        site.desk().visitors().open(request, account(account.id()), true);
        site.done(request, PATH, Told.of(site.phrases(request).say("account.stopped")));
    }

    private Account mine(Context request) {
        var who = Who.of(request);
        var operator = who == null ? null : who.operator();
        if (operator == null) {
            throw Absent.unknown();
        }
        return account(operator);
    }

    private Account account(UUID id) {
        return site.oproep().backOffice().signingIn().at(id).orElseThrow(Absent::unknown);
    }

    private static String typed(Fields fields, String name) {
        return Optional.ofNullable(fields.text(name)).orElse("");
    }

    private void page(Context request, int status, Account account, List<Violation> wrong) {
        var p = site.phrases(request);
        page(request, status, account, Form.of(p, Fields.none(), "").with(wrong));
    }

    private void wrongCode(Context request, Account account) {
        var p = site.phrases(request);
        var form = Form.of(p, Fields.none(), "").saying("code", p.say("signIn.codeWrong"));
        page(request, 422, account, form);
    }

    private void page(Context request, int status, Account account, Form form) {
        var p = form.p();
        var secret = site.oproep().backOffice().securing().begun(account.id()).orElse("");
        var network = site.oproep().network().name();
        var values = new HashMap<String, Object>();
        values.put("form", form);
        values.put("provisional", account.provisional());
        values.put("secured", account.secured());
        values.put("left", account.recovery().size());
        values.put("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
        values.put("app", secret.isEmpty() ? "" : Otpauth.uri(network, account.name(), secret));
        site.page(request, status, site.unlisted(p, p.say("account.title"), PATH), "account", values);
    }
}
