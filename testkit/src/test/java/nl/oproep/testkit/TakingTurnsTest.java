package nl.oproep.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.oproep.Oproep;
import nl.oproep.Store;
import nl.oproep.announcement.spi.Stretches;
import nl.oproep.newsletter.ComposeNewsletter;
import nl.oproep.newsletter.Composed;
import org.junit.jupiter.api.Test;

/** Threads and nodes share the work of a fan-out one turn after the other (L2). */
class TakingTurnsTest {
    private final SettableClock clock = SettableClock.create();
    private final InMemoryStore kept = InMemoryStore.at(clock);
    private final Mailbox mailbox = new Mailbox();
    private final AtomicBoolean crowded = new AtomicBoolean();
    private final Oproep oproep = Oproep.over(crowded())
            .network(Fixtures.NETWORK)
            .agreements(Fixtures.AGREEMENTS)
            .transport(mailbox)
            .clock(clock)
            .secret(SomeMember.SECRET)
            .build();

    @Test
    void whoHadToWaitForAnotherStillHasATurn() {
        var member = new SomeMember().value();
        kept.members().add(member);
        oproep.circulating().send(composed("Een"));
        oproep.circulating().send(composed("Twee"));
        crowded.set(true);

        boolean sent = oproep.distributing().distributeDue();

        assertThat(sent).isTrue();
        assertThat(mailbox.arrivedFor(member.profile().email())).hasSize(2);
    }

    private UUID composed(String subject) {
        var composed = oproep.circulating().compose(new ComposeNewsletter(subject, "Tekst.", subject, "Text."));
        return ((Composed.Done) composed).newsletter().id();
    }

    /** A store in which somebody else has a turn, a moment later, just after we looked at the clock to take ours. */
    private Store crowded() {
        var stretches = between(Stretches.class, kept.stretches(), "takeOver", () -> {
            if (crowded.getAndSet(false)) {
                clock.pass(Duration.ofMillis(1));
                assertThat(oproep.distributing().distributeDue()).isTrue();
            }
        });
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(),
                new Class<?>[] {Store.class},
                (proxy, method, arguments) ->
                        method.getName().equals("stretches") ? stretches : called(kept, method, arguments));
    }

    private static <T> T between(Class<T> port, T there, String call, Runnable first) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    if (method.getName().equals(call)) {
                        first.run();
                    }
                    return called(there, method, arguments);
                }));
    }

    private static Object called(Object there, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(there, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
