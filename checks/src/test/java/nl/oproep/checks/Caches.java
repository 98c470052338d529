package nl.oproep.checks;

import static java.util.stream.Collectors.toMap;
import static nl.oproep.checks.Keeper.kept;
import static nl.oproep.kernel.DataCategory.MAIL;
import static nl.oproep.kernel.DataCategory.MEMBER;
import static nl.oproep.kernel.DataCategory.OPERATOR;
import static nl.oproep.kernel.DataCategory.POSTING;
import static nl.oproep.kernel.DataCategory.VISIT;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every field that can keep personal data beyond a call: what it is, what bounds it, and what empties it at a wipe (V4). Add a new one here, and its place in {@code privacy.Places} (V1). */
final class Caches {
    private static final String NOT_SERVED = "not by the wipe: it is shown to nobody from then on, and goes ";
    private static final String BY_TIME = "not by the wipe: by time, at the first use of the cache after it";

    static final Map<String, Keeper> ALL = Stream.of(
                    kept(
                            "board.BoardIndex.known",
                            POSTING,
                            "board",
                            "what is open; and what left, until half of its part has",
                            NOT_SERVED + "when its part is written anew; it left the search before it could be wiped"),
                    kept(
                            "assignment.Recently.seen",
                            POSTING,
                            "published a moment ago",
                            "256, for five seconds",
                            NOT_SERVED + "when something is looked up after five seconds"),
                    kept(
                            "adapter.jdbc.ProfileCache.profiles",
                            POSTING,
                            "published profiles",
                            "eight million characters, ten minutes after the last use",
                            NOT_SERVED + "at the first use of the cache after that"),
                    kept(
                            "adapter.javalin.Kept.pages",
                            POSTING,
                            "public pages",
                            "48 MiB, one hour",
                            NOT_SERVED + "when asked for again, or at the first use of the cache after an hour"),
                    kept(
                            "mail.Dispatching.waiting",
                            MAIL,
                            "mails in hand",
                            "one batch a thread",
                            "not by the wipe: each is composed in its turn, and dropped when its matter is gone"),
                    kept(
                            "announcement.Distributing.held",
                            MEMBER,
                            "issues in hand",
                            "one stretch a thread",
                            "not by the wipe: gone when the stretch is done"),
                    kept(
                            "adapter.javalin.Throttle.clients",
                            VISIT,
                            "form limits by client and address",
                            "200,000 network addresses, twenty minutes after the last use",
                            BY_TIME),
                    kept(
                            "adapter.javalin.Throttle.addresses",
                            VISIT,
                            "form limits by client and address",
                            "200,000 keyed digests, two hours after the last use",
                            BY_TIME),
                    kept(
                            "adapter.javalin.Attempts.clients",
                            VISIT,
                            "sign-in limits by client and name",
                            "100,000 network addresses, twenty minutes after the last use",
                            BY_TIME),
                    kept(
                            "adapter.javalin.Attempts.names",
                            VISIT,
                            "sign-in limits by client and name",
                            "100,000 keyed digests, twenty minutes after the last use",
                            BY_TIME),
                    kept(
                            "adapter.javalin.Attempts.codes",
                            VISIT,
                            "sign-in limits by client and name",
                            "100,000 numbers of operators, twenty minutes after the last use",
                            BY_TIME),
                    kept(
                            "examples.site.OperatorDoor.known",
                            OPERATOR,
                            "the last sign-in of the operator of the settings",
                            "one keyed digest, believed for ten minutes",
                            "the next sign-in, or a restart: the name itself stands in the settings"))
            .collect(toMap(Keeper::field, Function.identity()));

    private Caches() {}
}
