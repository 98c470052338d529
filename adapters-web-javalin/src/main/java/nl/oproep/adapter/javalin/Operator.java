package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The door of the operator's pages and API. Programs come with HTTP Basic, people with a session; each comes no further than the roles go. No request that another site made the browser send
 * changes anything, and a session changes nothing without the token of its own forms.
 */
final class Operator {
    static final String ROOT = "/beheer";
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final Set<String> OPEN = Set.of(SignInPages.PATH, SignInPages.CODE);
    private static final Set<String> FOR_PROVISIONAL =
            Set.of(AccountPages.PATH, AccountPages.PASSWORD, SignInPages.OUT);

    private final Site site;
    private final String origin;

    Operator(Site site, URI baseUrl) {
        this.site = site;
        this.origin = baseUrl.getScheme() + "://" + baseUrl.getRawAuthority();
    }

    /**
     * Lets an operator in, nobody else.
     *
     * @throws NotAllowed when it is no operator, not the operator's own doing, or beyond the operator's roles
     */
    void check(Context request) throws IOException {
        boolean changing = !List.of("GET", "HEAD").contains(request.req().getMethod());
        boolean foreign = changing && !own(request.header("Sec-Fetch-Site"), request.header("Origin"));
        if (OPEN.contains(request.path())) {
            if (foreign) {
                throw NotAllowed.foreign();
            }
            return;
        }
        boolean api = request.path().startsWith(OperatorApi.ROOT);
        var who = request.header("Authorization") != null || api
                ? program(request).orElseThrow(NotAllowed::unknown)
                : site.desk().visitors().who(request).orElseThrow(NotAllowed::signIn);
        if (foreign) {
            throw NotAllowed.foreign();
        }
        if (changing && who.formToken() != null) {
            ownForm(request, who.formToken());
        }
        if (!Area.of(request.path(), api ? OperatorApi.ROOT : ROOT).opens(who.roles(), changing)) {
            throw NotAllowed.beyond();
        }
        who.makes(request);
        if (who.provisional() && !FOR_PROVISIONAL.contains(request.path())) {
            throw NotAllowed.provisional();
        }
    }

    /** Reads the form here, so that none gets by without its token; who needs it reads the same. */
    private void ownForm(Context request, String token) throws IOException {
        var incoming = site.intake().form(request);
        var sent = incoming.fields().shown(Shell.TOKEN).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(sent, token.getBytes(StandardCharsets.UTF_8))) {
            incoming.close();
            throw NotAllowed.foreign();
        }
        Intake.keep(request, incoming);
    }

    private Optional<Who> program(Context request) {
        var header = request.header("Authorization");
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith("basic ")) {
            return Optional.empty();
        }
        try {
            var pair = new String(
                    Base64.getDecoder()
                            .decode(header.substring("basic ".length()).strip()),
                    StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            var login = site.desk().login();
            return colon >= 0 && login.accepts(pair.substring(0, colon), pair.substring(colon + 1))
                    ? Optional.of(
                            new Who(null, pair.substring(0, colon), login.roles(pair.substring(0, colon)), null, false))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Browsers say from where a request comes; programs say nothing. Our pages send no referrer, which makes the origin "null". */
    private boolean own(@Nullable String fetchSite, @Nullable String from) {
        return fetchSite == null ? from == null || from.equals(origin) : OWN.contains(fetchSite);
    }
}
