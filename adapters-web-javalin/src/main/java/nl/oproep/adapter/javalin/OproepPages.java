package nl.oproep.adapter.javalin;

import gg.jte.Content;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import nl.oproep.Oproep;
import nl.oproep.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * The pages and the JSON API of an interim network, to mount in a Javalin of your own.
 *
 * <pre>{@code
 * var pages = OproepPages.over(oproep).secret(key).uploads(folder).build();
 * Javalin.create(pages::configure).start(8080);
 * }</pre>
 *
 * <p>Sets no cookie but for operators who sign in, needs no script, and loads nothing from elsewhere (V9). Nothing here can reach who posted an assignment (P3). Safe for many threads.
 */
public final class OproepPages {
    private final Site site;

    private OproepPages(Site site) {
        this.site = site;
    }

    /** Pages over this network; a secret and a folder must be given before they can be built. */
    public static Builder over(Oproep oproep) {
        return new Builder(oproep);
    }

    /** Adds routes, error pages, headers, and limits to a server that is being configured. Paths are those of the contract, from the root on. */
    public void configure(JavalinConfig config) {
        Wiring.into(config, site);
    }

    /**
     * Answers with a page of the host's own, in the frame and the language of these pages: the demo mailbox, for one. Search engines and caches are told not to keep it.
     *
     * @param title as plain text
     * @param html what stands in the frame, as HTML that the host answers for: everything in it is escaped already, without scripts or inline styles
     */
    public void framed(Context request, String title, String html) {
        var frame = site.unlisted(site.phrases(request), title, request.path());
        Content content = out -> out.writeContent(html);
        site.page(request, request.statusCode(), frame, "framed", Map.of("html", content));
    }

    /** Puts the pages together. Each method names its default. */
    public static final class Builder {
        private final Oproep oproep;
        private byte @Nullable [] secret;
        private @Nullable Path uploads;
        private OperatorLogin operator = new Nobody();
        private boolean limits = true;
        private List<String> trustedProxies = List.of();
        private boolean demo;
        private boolean clockMoved;
        private Supplier<List<String>> problems = List::of;
        private Clock clock = Clock.systemUTC();
        private RandomGenerator random = new SecureRandom();
        private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        private String css = "";
        private @Nullable PageLayout layout;
        private List<ShownSetting> settings = List.of();

        private Builder(Oproep oproep) {
            this.oproep = oproep;
        }

        /** The key that signs form tokens, at least 16 random bytes, the same after a restart and on every node. Must be given. */
        public Builder secret(byte[] key) {
            this.secret = key.clone();
            return this;
        }

        /** A folder for uploads in flight, for this site alone: it is made private and emptied. Must be given. */
        public Builder uploads(Path folder) {
            this.uploads = folder;
            return this;
        }

        /** The host's own login to the back office and the operator's API; by default it lets nobody in, and only accounts that the network keeps open the pages. */
        public Builder operator(OperatorLogin login) {
            this.operator = login;
            return this;
        }

        /** Whether forms have limits per client, address and assignment (R10); by default they have. */
        public Builder limits(boolean on) {
            this.limits = on;
            return this;
        }

        /** Proxies whose {@code X-Forwarded-For} is believed, as addresses or ranges such as {@code 10.0.0.0/8}; by default none. */
        public Builder trustedProxies(List<String> proxies) {
            this.trustedProxies = List.copyOf(proxies);
            return this;
        }

        /** Whether every page says that this is a demo, and links to a mailbox that the host shows at {@code /postvak}; by default not. */
        public Builder demo(boolean isDemo) {
            this.demo = isDemo;
            return this;
        }

        /** Says on every page what time it is here, because the clock was moved; by default it was not. */
        public Builder clockMoved(boolean moved) {
            this.clockMoved = moved;
            return this;
        }

        /** Asked by {@code /health/ready}: what keeps the site from working, without personal data; by default nothing does. */
        public Builder problems(Supplier<List<String>> question) {
            this.problems = question;
            return this;
        }

        /** The time; by default the system's. Give the one that the network was built with. */
        public Builder clock(Clock time) {
            this.clock = time;
            return this;
        }

        /** Chance for form tokens, fit for cryptography; by default a {@link SecureRandom}. */
        public Builder random(RandomGenerator chance) {
            this.random = chance;
            return this;
        }

        /**
         * Says these texts instead of ours, by the keys of the message files; by default none.
         *
         * @throws IllegalArgumentException at {@link #build} when there is no text under a key, or it has other arguments
         */
        public Builder texts(Language language, Map<String, String> instead) {
            this.texts.put(language, Map.copyOf(instead));
            return this;
        }

        /**
         * Comes after our stylesheet, in the same file: mostly other values for the tokens on {@code :root}; by default nothing.
         *
         * @throws IllegalArgumentException at {@link #build} when it would load anything (V9)
         */
        public Builder stylesheet(String rules) {
            this.css = rules;
            return this;
        }

        /** What stands around every page; by default our own menu and foot. */
        public Builder layout(PageLayout own) {
            this.layout = own;
            return this;
        }

        /** What the host has set, for the operator's page of settings, with secrets masked; by default nothing. */
        public Builder settings(List<ShownSetting> inForce) {
            this.settings = List.copyOf(inForce);
            return this;
        }

        /**
         * The pages.
         *
         * @throws IllegalStateException when the secret or the folder was not given; the message names both
         * @throws IllegalArgumentException when the secret is too short or a proxy's address is none
         * @throws java.io.UncheckedIOException when the folder cannot be made private and empty
         */
        public OproepPages build() {
            if (secret == null || uploads == null) {
                throw new IllegalStateException("the pages cannot be built without"
                        + (secret == null ? " secret(…)" : "")
                        + (uploads == null ? " uploads(…)" : ""));
            }
            if (secret.length < 16) {
                throw new IllegalArgumentException("the secret of the pages has at least 16 bytes");
            }
            UploadFolder.prepare(uploads);
            var tokens = new FormTokens(secret, random, clock);
            var limitsOfInput = InputLimits.allowing(oproep.policies().attachments());
            var clients = new Clients(trustedProxies);
            var cookie = new SessionCookie(oproep.network().baseUrl());
            var visitors = new Visitors(oproep.backOffice(), operator, cookie);
            return new OproepPages(new Site(
                    oproep,
                    new Templates(),
                    new Intake(limitsOfInput, uploads),
                    tokens,
                    new Gate(new Throttle(limits, clock), clients, tokens),
                    new Desk(operator, cookie, visitors, new Attempts(clock), clients, tokens),
                    demo,
                    clockMoved,
                    problems,
                    clock,
                    new Dressing(texts, css, layout),
                    settings));
        }
    }
}
