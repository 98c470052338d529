package nl.oproep.checks;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rooms of the core and the other packages, in one table that every rule derives its names from. */
final class Rooms {
    static final String ROOT = "nl.oproep";

    /** Which room may use which. A room is used through its public face; the {@code spi} of {@code kernel} is everybody's. */
    static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            entry("kernel", Set.of()),
            entry("requirement", Set.of("kernel")),
            entry("link", Set.of("kernel")),
            entry("fee", Set.of("kernel")),
            entry("terms", Set.of("kernel")),
            entry("mail", Set.of("kernel")),
            entry("operator", Set.of("kernel")),
            entry("file", Set.of("kernel", "mail")),
            entry("partner", Set.of("kernel", "link", "terms", "mail")),
            entry("assignment", Set.of("kernel", "requirement", "link", "terms", "mail")),
            entry("announcement", Set.of("kernel", "link", "terms", "mail", "file", "assignment")),
            entry("board", Set.of("kernel", "requirement", "assignment")),
            entry("sponsorship", Set.of("kernel")),
            entry("newsletter", Set.of("kernel", "mail", "announcement", "sponsorship")),
            entry("suitability", Set.of("kernel", "requirement")),
            entry(
                    "response",
                    Set.of(
                            "kernel",
                            "requirement",
                            "link",
                            "terms",
                            "mail",
                            "file",
                            "partner",
                            "assignment",
                            "suitability")),
            entry("placement", Set.of("kernel", "fee", "link", "mail", "assignment", "response")),
            entry("procedure", Set.of("kernel", "link", "mail", "assignment", "response")),
            entry("inbound", Set.of("kernel", "mail", "assignment", "announcement", "response", "procedure")),
            entry("billing", Set.of("kernel", "fee", "mail", "placement")),
            entry("privacy", Set.of("kernel", "link", "terms", "mail")));

    /** The only classes of the core that write to a log: dispatching and its parts. */
    static final Set<String> LOGGING =
            Set.of("nl.oproep.mail.Dispatching", "nl.oproep.mail.Sending", "nl.oproep.mail.Pausing");

    static final String TESTKIT = "nl.oproep.testkit";
    static final String JDBC = "nl.oproep.adapter.jdbc";
    static final String SMTP = "nl.oproep.adapter.smtp";
    static final String INVOICE = "nl.oproep.adapter.invoice";
    static final String JAVALIN = "nl.oproep.adapter.javalin";
    static final String EXAMPLES = "nl.oproep.examples";
    static final List<String> ADAPTERS = List.of(JDBC, SMTP, INVOICE, JAVALIN);

    /** Where the modules with tests keep their compiled tests, seen from the root of the repository. */
    static final List<String> MODULES = List.of(
            "core",
            "testkit",
            "adapters-jdbc",
            "adapters-smtp",
            "adapters-invoice",
            "adapters-web-javalin",
            "examples/embedded",
            "examples/site");

    private Rooms() {}

    static String room(String name) {
        return ROOT + "." + name;
    }

    /** The packages of one room, its {@code spi} with it. */
    static String[] packages(String name) {
        return new String[] {room(name), room(name) + ".spi"};
    }

    /** All packages of the rooms, the root not with them. */
    static String[] allRooms() {
        return ROOMS.keySet().stream()
                .flatMap(name -> Stream.of(packages(name)))
                .toArray(String[]::new);
    }

    /** All packages of the core. */
    static String[] core() {
        return Stream.concat(Stream.of(ROOT), Stream.of(allRooms())).toArray(String[]::new);
    }

    /** What a room may use besides the libraries: itself, its row, and the ports of the kernel. */
    static String[] usableBy(String name) {
        var usable = new TreeSet<>(List.of(packages(name)));
        usable.add(room("kernel.spi"));
        ROOMS.getOrDefault(name, Set.of()).forEach(used -> usable.add(room(used)));
        return usable.toArray(String[]::new);
    }
}
