package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import nl.oproep.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/** What every submission passes: limits for the client, the address and the assignment, and what tells a person from a program (R10). */
final class Gate {
    private static final Duration FASTEST_PERSON = Duration.ofSeconds(2);
    private static final int DEAR = 5;
    private static final long SMALL = 200_000;

    private final Throttle throttle;
    private final Clients clients;
    private final FormTokens tokens;

    Gate(Throttle throttle, Clients clients, FormTokens tokens) {
        this.throttle = throttle;
        this.clients = clients;
        this.tokens = tokens;
    }

    /** Before anything large is read; what is small is read anyway, so that nothing typed is lost. Costs nothing. */
    void enter(Context request) {
        long length = request.req().getContentLengthLong();
        if (length < 0 || length > SMALL) {
            stop(throttle.before(clients.of(request)));
        }
    }

    /** Counts a form: a form without a token of ours, or sent faster than a person types, counts as several. */
    void form(Context request, Fields fields) {
        var token = token(fields);
        boolean human = token != null
                && tokens.age(token)
                        .filter(age -> age.compareTo(FASTEST_PERSON) >= 0)
                        .isPresent();
        stop(throttle.client(clients.of(request), human ? 1 : DEAR));
    }

    /** Counts a call of the API. */
    void call(Context request) {
        stop(throttle.client(clients.of(request), 1));
    }

    /** Before a submission is stored that sends mail to an address, and for an assignment. Costs nothing. */
    void storing(@Nullable String email, @Nullable String assignment) {
        stop(throttle.beforeStoring(digest(email), assignment));
    }

    /** Counts what was stored. */
    void stored(@Nullable String email, @Nullable String assignment) {
        throttle.stored(digest(email), assignment);
    }

    private @Nullable String digest(@Nullable String email) {
        return email == null
                ? null
                : EmailAddress.parse(email)
                        .map(address -> HexFormat.of().formatHex(tokens.digest("address", address.key())))
                        .orElse(null);
    }

    /** The token of this form, or null when it has none of ours: then the content alone tells whether it was sent before (R3). */
    @Nullable String token(Fields fields) {
        var token = fields.text("formToken");
        return token != null && tokens.age(token).isPresent() ? token : null;
    }

    /** The token that the form has already, or a new one: a form that comes back with errors stays the same form. */
    String kept(Fields fields) {
        var token = token(fields);
        return token == null ? tokens.issue() : token;
    }

    /** Whether the field that no person sees was filled in. */
    static boolean trapped(Fields fields) {
        return !fields.shown("fax").isBlank();
    }

    private static void stop(Optional<Duration> wait) {
        wait.ifPresent(duration -> {
            throw new TooMany(duration);
        });
    }
}
