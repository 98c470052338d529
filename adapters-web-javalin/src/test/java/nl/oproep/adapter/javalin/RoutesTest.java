package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.oproep.operator.Appointed;
import nl.oproep.operator.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page and every call of the back office, as the server itself lists them: who may open it, and whose form may change something. What is new has to be written down here first. */
class RoutesTest {
    private static final String PAGES = "/beheer";
    private static final String CALLS = "/api/v1/operator";
    private static final Set<Role> CHIEF = EnumSet.allOf(Role.class);

    /** The first word of a path, and the roles of which one is enough to look, and to change. */
    private static final Map<String, List<Set<Role>>> ROLES = Map.ofEntries(
            work("oproepen"),
            work("procedures"),
            work("berichten"),
            work("gesponsord"),
            work("nieuwsbrieven"),
            work("leden"),
            work("instellingen"),
            work("verslag"),
            one("plaatsingen", Role.MONEY),
            one("facturen", Role.MONEY),
            one("facturen.csv", Role.MONEY),
            one("partners", Role.MONEY),
            one("verzoeken", Role.PRIVACY),
            one("bewaren", Role.PRIVACY),
            everybody("account"),
            everybody("afmelden"),
            everybody("aanmelden"),
            Map.entry("beheerders", List.of(CHIEF, CHIEF)),
            work("assignments"),
            work("deliveries"),
            work("sponsorships"),
            work("newsletters"),
            work("members"),
            one("placements", Role.MONEY),
            one("invoices", Role.MONEY),
            one("invoices.csv", Role.MONEY),
            one("privacy-requests", Role.PRIVACY),
            one("holds", Role.PRIVACY),
            one("retention", Role.PRIVACY),
            one("register", Role.PRIVACY));

    @TempDir
    Path uploads;

    private Running site;

    @BeforeEach
    void start() {
        site = Running.site(uploads, settings -> settings.operator(new OneRoleEach()));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static Map.Entry<String, List<Set<Role>>> work(String word) {
        return Map.entry(word, List.of(Set.of(Role.READ, Role.WORK), Set.of(Role.WORK)));
    }

    private static Map.Entry<String, List<Set<Role>>> one(String word, Role role) {
        return Map.entry(word, List.of(Set.of(role), Set.of(role)));
    }

    private static Map.Entry<String, List<Set<Role>>> everybody(String word) {
        return Map.entry(word, List.of(CHIEF, CHIEF));
    }

    @Test
    void eachPageOpensToItsRolesOnly() {
        for (var role : Role.values()) {
            var office = operator("een" + role.name().toLowerCase(Locale.ROOT), EnumSet.of(role));
            for (var route : routes(PAGES)) {
                boolean chiefs = route.word().equals("beheerders");
                boolean may = !chiefs && route.roles().contains(role);
                if (route.path().startsWith("/beheer/aanmelden") || route.path().equals("/beheer/afmelden")) {
                    continue;
                }
                var answer = route.reads()
                        ? office.get(route.path())
                        : office.post(route.path(), Shell.TOKEN, token(office));

                assertThat(answer.status() == 403).as("%s for %s", route, role).isEqualTo(!may);
                assertThat(answer.status()).as(route.toString()).isNotIn(401, 500);
            }
        }
    }

    @Test
    void eachCallIsForItsRolesOnly() {
        for (var role : Role.values()) {
            var login = basic(role.name());
            for (var route : routes(CALLS)) {
                var answer = switch (route.method()) {
                    case "get" -> site.get(route.path(), login);
                    case "patch" -> site.patch(route.path(), "{}", login);
                    default -> site.post(route.path(), Running.JSON, "{}", login);
                };

                assertThat(answer.status() == 403)
                        .as("%s for %s", route, role)
                        .isEqualTo(!route.roles().contains(role));
                assertThat(answer.status()).as(route.toString()).isNotIn(401, 500);
                if (answer.status() >= 400) {
                    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                }
            }
        }
    }

    @Test
    void aFormChangesNothingWithoutTheTokenOfItsSessionOrForAnotherSite() {
        var office = operator("chef", CHIEF);
        var token = token(office);
        var cookie = new String[] {"Cookie", String.valueOf(office.cookie())};
        for (var route : routes(PAGES)) {
            if (route.reads()) {
                continue;
            }
            boolean entrance = route.path().startsWith("/beheer/aanmelden");
            var with = List.of(Shell.TOKEN, token, "sure", "true", "action", "run");
            var foreign = Stream.concat(Stream.of(cookie), Stream.of("Sec-Fetch-Site", "cross-site"))
                    .toArray(String[]::new);
            var origin = Stream.concat(Stream.of(cookie), Stream.of("Origin", "https://kwaad.example"))
                    .toArray(String[]::new);

            assertThat(site.form(route.path(), with, foreign).status())
                    .as(route + ", cross-site")
                    .isEqualTo(403);
            assertThat(site.form(route.path(), with, origin).status())
                    .as(route + ", origin")
                    .isEqualTo(403);
            if (!entrance) {
                assertThat(site.form(route.path(), List.of("sure", "true"), cookie)
                                .status())
                        .as(route + ", without a token")
                        .isEqualTo(403);
                assertThat(site.form(route.path(), List.of(Shell.TOKEN, token + "x"), cookie)
                                .status())
                        .as(route + ", with another token")
                        .isEqualTo(403);
            }
        }
        assertThat(site.oproep.backOffice().noting().list(10, 0)).isEmpty();
    }

    @Test
    void aBrowserThatKeepsAPasswordChangesNothingForAnotherSite() {
        for (var route : routes(CALLS)) {
            if (route.method().equals("post")) {
                var answer = site.post(
                        route.path(),
                        Running.FORM,
                        "",
                        "Authorization",
                        basic("ALL")[1],
                        "Sec-Fetch-Site",
                        "cross-site",
                        "Origin",
                        "null");

                assertThat(answer.status()).as(route.toString()).isEqualTo(403);
            }
        }
    }

    @Test
    void nobodyComesInWithoutASession() {
        for (var route : routes(PAGES)) {
            if (!route.path().startsWith("/beheer/aanmelden")) {
                var answer = route.reads() ? site.get(route.path()) : site.form(route.path(), List.of("sure", "true"));

                assertThat(answer.status()).as(route.toString()).isEqualTo(401);
                assertThat(answer.html().select("input[type=password]")).hasSize(1);
            }
        }
    }

    /** A route as it is asked for. */
    private record Route(String method, String word, String path) {
        boolean reads() {
            return method.equals("get");
        }

        /** Which roles open it; a word that is not written down opens to nobody. */
        Set<Role> roles() {
            var known = ROLES.getOrDefault(word, List.of());
            assertThat(known).as("who may open %s", this).hasSize(2);
            return known.get(reads() ? 0 : 1);
        }
    }

    private List<Route> routes(String root) {
        var routes = new ArrayList<Route>();
        for (var call : new TreeSet<>(site.calls(root))) {
            int space = call.indexOf(' ');
            var path = call.substring(space + 1)
                    .replaceAll("\\{reference}", "abcdefgh2345")
                    .replaceAll("\\{id}", UUID.nameUUIDFromBytes(new byte[] {1}).toString())
                    .replaceAll("\\{number}", "F2026-00001.pdf")
                    .replaceAll("\\{act}", "close");
            routes.add(new Route(call.substring(0, space), word(path), root + path));
        }
        assertThat(routes).hasSizeGreaterThan(30);
        return routes;
    }

    /** The first word of a path. */
    private static String word(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(1, end < 0 ? path.length() : end);
    }

    private Backoffice operator(String name, Set<Role> roles) {
        var appointing = site.oproep.backOffice().appointing();
        var appointed = (Appointed.Done) appointing.appoint(name, roles);
        appointing.choose(appointed.account().id(), appointed.password(), "een lang genoeg wachtwoord");
        return Backoffice.signedIn(site, name, "een lang genoeg wachtwoord");
    }

    private static String token(Backoffice browser) {
        return browser.get("/beheer").html().select("[name=officeToken]").attr("value");
    }

    private static String[] basic(String user) {
        return new String[] {
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString((user + ":geheim").getBytes(StandardCharsets.UTF_8))
        };
    }

    /** A host with an operator for each role, called as the role is. */
    private static final class OneRoleEach implements OperatorLogin {
        private final Map<String, Set<Role>> known = new HashMap<>(Map.of("ALL", CHIEF));

        OneRoleEach() {
            for (var role : Role.values()) {
                known.put(role.name(), EnumSet.of(role));
            }
        }

        @Override
        public boolean accepts(String user, String password) {
            return known.containsKey(user) && password.equals("geheim");
        }

        @Override
        public boolean answersFor(String user) {
            return known.containsKey(user);
        }

        @Override
        public Set<Role> roles(String user) {
            return new HashSet<>(known.getOrDefault(user, Set.of()));
        }
    }
}
