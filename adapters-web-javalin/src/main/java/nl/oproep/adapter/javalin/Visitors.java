package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.Token;
import nl.oproep.operator.Account;
import nl.oproep.operator.BackOffice;
import nl.oproep.operator.Session;
import nl.oproep.operator.Visiting;

/** Sessions as cookies: opens them, knows whose they are at each request, ends them. A change of the password, of roles or of the second factor counts from the next request on. */
final class Visitors {
    private final BackOffice backOffice;
    private final OperatorLogin login;
    private final SessionCookie cookie;

    Visitors(BackOffice backOffice, OperatorLogin login, SessionCookie cookie) {
        this.backOffice = backOffice;
        this.login = login;
        this.cookie = cookie;
    }

    /** A new session for an operator of the host's login; the cookie says who, and the seal that it does not lie. */
    void open(Context request, String user) {
        leave(request);
        var token = backOffice.visiting().open(null, seal(user), true);
        var name = Base64.getUrlEncoder().withoutPadding().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        cookie.set(request, token.secret() + '.' + name);
    }

    /** A new session for an account; while it is not confirmed, it opens the page for the second factor only. */
    void open(Context request, Account account, boolean confirmed) {
        leave(request);
        cookie.set(
                request,
                backOffice
                        .visiting()
                        .open(account.id(), account.seal(), confirmed)
                        .secret());
    }

    /** Ends the session of this request, when there is one. */
    void leave(Context request) {
        var value = cookie.value(request);
        if (value != null) {
            backOffice.visiting().leave(token(value));
        }
    }

    /** Likewise, and has the cookie thrown away. */
    void goodbye(Context request) {
        leave(request);
        cookie.clear(request);
    }

    /** Who makes this request by a session. */
    Optional<Who> who(Context request) {
        var value = cookie.value(request);
        if (value == null) {
            return Optional.empty();
        }
        var token = token(value);
        var formToken = Visiting.formToken(token);
        return backOffice.visiting().visit(token).filter(Session::confirmed).flatMap(session -> {
            if (session.operator() == null) {
                return user(value)
                        .filter(name -> session.seal().equals(seal(name)))
                        .map(name -> new Who(null, name, login.roles(name), formToken, false));
            }
            return account(session)
                    .map(account ->
                            new Who(account.id(), account.name(), account.roles(), formToken, account.provisional()));
        });
    }

    /** Whose session waits for a second factor. */
    Optional<Account> halfway(Context request) {
        var value = cookie.value(request);
        return value == null
                ? Optional.empty()
                : backOffice
                        .visiting()
                        .visit(token(value))
                        .filter(session -> !session.confirmed())
                        .flatMap(this::account);
    }

    private Optional<Account> account(Session session) {
        var operator = session.operator();
        return operator == null || !backOffice.keepsAccounts()
                ? Optional.empty()
                : backOffice
                        .signingIn()
                        .at(operator)
                        .filter(account -> session.seal().equals(account.seal()));
    }

    private Sha256 seal(String user) {
        return Sha256.of("host:" + login.seal(user) + ':' + user);
    }

    private static Token token(String value) {
        int dot = value.indexOf('.');
        return Token.supplied(dot < 0 ? value : value.substring(0, dot));
    }

    private static Optional<String> user(String value) {
        int dot = value.indexOf('.');
        try {
            return dot < 0
                    ? Optional.empty()
                    : Optional.of(new String(
                            Base64.getUrlDecoder().decode(value.substring(dot + 1)), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
