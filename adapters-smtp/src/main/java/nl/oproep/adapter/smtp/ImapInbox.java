package nl.oproep.adapter.smtp;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import nl.oproep.adapter.smtp.inbound.Inbox;
import nl.oproep.adapter.smtp.inbound.Intake;
import nl.oproep.adapter.smtp.inbound.Reading;
import nl.oproep.inbound.IncomingMail;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder on an IMAP server, looked into from time to time. A mail that was taken is removed from it; one that is set aside is flagged, stays, and is tried again once somebody takes the flag off. A server that does
 * not answer is left alone for longer and longer, up to five minutes.
 */
public final class ImapInbox implements Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(ImapInbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final ImapSettings settings;
    private final Intake intake;
    private final Clock clock;
    private Instant notBefore = Instant.MIN;
    private Duration pause = Duration.ZERO;

    private ImapInbox(ImapSettings settings, Intake intake, Clock clock) {
        this.settings = settings;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Mail that waits in the folder that the settings name; connects when it is asked for.
     *
     * @param taker returns when the mail is taken for good; may get the same one again
     */
    public static ImapInbox at(ImapSettings settings, Reading reading, Consumer<IncomingMail> taker, Clock clock) {
        return new ImapInbox(settings, new Intake(reading, taker), clock);
    }

    /** Why no mail can be taken in, after connecting and looking, or empty when all is well. */
    public static String problem(ImapSettings settings) {
        try (var door = ImapDoor.open(settings)) {
            return door.isOpen() ? "" : settings.host() + " closed the folder";
        } catch (MessagingException e) {
            return ImapDoor.reason(settings, e);
        }
    }

    @Override
    public int takeIn(int most) {
        if (clock.instant().isBefore(notBefore)) {
            return 0;
        }
        try (var door = ImapDoor.open(settings)) {
            int done = takeIn(door, most);
            pause = Duration.ZERO;
            return done;
        } catch (MessagingException e) {
            rest(ImapDoor.reason(settings, e));
            return 0;
        }
    }

    private void rest(String reason) {
        var doubled = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        notBefore = clock.instant().plus(pause);
        LOG.warn("No mail can be taken in for {} seconds: {}", pause.toSeconds(), reason);
    }

    private int takeIn(ImapDoor door, int most) throws MessagingException {
        int done = 0;
        var folder = door.folder();
        for (var message : waiting(folder, most)) {
            done += takeIn(folder, (IMAPMessage) message) ? 1 : 0;
            if (!door.isOpen()) {
                throw new MessagingException("the folder was closed");
            }
        }
        if (done > 0) {
            folder.expunge();
        }
        return done;
    }

    /** In the order of their UIDs, which is the order in which they came. */
    private static Message[] waiting(IMAPFolder folder, int most) throws MessagingException {
        var undone = new AndTerm(
                new FlagTerm(new Flags(Flags.Flag.DELETED), false), new FlagTerm(new Flags(Flags.Flag.FLAGGED), false));
        var found = folder.search(undone);
        Arrays.sort(found, (one, other) -> Integer.compare(one.getMessageNumber(), other.getMessageNumber()));
        var first = Arrays.copyOf(found, Math.min(most, found.length));
        var uids = new FetchProfile();
        uids.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(first, uids);
        return first;
    }

    private boolean takeIn(IMAPFolder folder, IMAPMessage message) throws MessagingException {
        var name = folder.getUIDValidity() + "/" + folder.getUID(message);
        Intake.Fate fate;
        try (var content = message.getMimeStream()) {
            fate = intake.take(name, content);
        } catch (IOException | MessagingException e) {
            fate = intake.failed(name, e);
        } finally {
            message.invalidateHeaders();
        }
        switch (fate) {
            case TAKEN -> message.setFlag(Flags.Flag.DELETED, true);
            case ASIDE -> message.setFlag(Flags.Flag.FLAGGED, true);
            case AGAIN -> {
                return false;
            }
        }
        return true;
    }
}
