package nl.oproep.link;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.oproep.kernel.Token;
import nl.oproep.link.spi.Links;

/** Giving out private links and opening them. */
public final class Linking {
    private final Links links;
    private final RandomGenerator random;
    private final Clock clock;

    public Linking(Links links, RandomGenerator random, Clock clock) {
        this.links = links;
        this.random = random;
        this.clock = clock;
    }

    /** A new secret that opens {@code subject} for {@code purpose} until it is revoked. */
    public Token issue(LinkPurpose purpose, UUID subject) {
        var token = Token.create(random);
        links.add(new Link(token.hash(purpose.name()), purpose, subject, null));
        return token;
    }

    /** A new secret that opens {@code subject} for {@code purpose} for so long at most. */
    public Token issue(LinkPurpose purpose, UUID subject, Duration valid) {
        var token = Token.create(random);
        links.add(new Link(
                token.hash(purpose.name()), purpose, subject, clock.instant().plus(valid)));
        return token;
    }

    /** From now on this secret, which the caller can make again, opens {@code subject} for {@code purpose} until it is revoked. */
    public void issue(LinkPurpose purpose, UUID subject, Token derived) {
        links.add(new Link(derived.hash(purpose.name()), purpose, subject, null));
    }

    /** What the secret opens for this purpose; empty for an unknown, revoked, expired one and for one of another purpose alike (V10). */
    public Optional<UUID> open(Token token, LinkPurpose purpose) {
        return links.find(token.hash(purpose.name()))
                .filter(link -> link.purpose() == purpose)
                .filter(link -> link.expires() == null || clock.instant().isBefore(link.expires()))
                .map(Link::subject);
    }

    /** From now on no secret for this purpose opens {@code subject}. */
    public void revoke(LinkPurpose purpose, UUID subject) {
        links.revoke(purpose, subject);
    }
}
