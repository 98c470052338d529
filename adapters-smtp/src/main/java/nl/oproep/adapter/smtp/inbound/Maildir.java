package nl.oproep.adapter.smtp.inbound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import nl.oproep.inbound.IncomingMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Maildir: a mail server puts each mail in {@code new}, whole and under a name of its own. A mail that was taken is removed, so that no copy stays behind (V4); one that is set aside stands in {@code cur} with the
 * flag F, where a mail program shows it.
 */
public final class Maildir implements Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Maildir.class);

    private static final int MOST_LISTED = 10_000;

    private final Path folder;
    private final Intake intake;

    private Maildir(Path folder, Intake intake) {
        this.folder = folder;
        this.intake = intake;
    }

    /**
     * Mail that waits in this folder.
     *
     * @param taker returns when the mail is taken for good; may get the same one again
     */
    public static Maildir at(Path folder, Reading reading, Consumer<IncomingMail> taker) {
        return new Maildir(folder, new Intake(reading, taker));
    }

    /** Why no mail can be taken in here, in a few words, or empty when all is well. */
    public static String problem(Path folder) {
        for (var part : List.of("new", "cur")) {
            var place = folder.resolve(part);
            if (!Files.isDirectory(place)) {
                return "there is no folder " + place;
            }
            if (!Files.isWritable(place)) {
                return "the folder " + place + " cannot be written";
            }
        }
        return "";
    }

    @Override
    public int takeIn(int most) {
        int done = 0;
        for (var file : waiting(most)) {
            done += takeIn(file) ? 1 : 0;
        }
        return done;
    }

    private List<Path> waiting(int most) {
        var found = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder.resolve("new"), Maildir::isMail)) {
            for (var file : files) {
                found.add(file);
                if (found.size() == MOST_LISTED) {
                    break;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("The Maildir {} cannot be read: {}", folder, e.getClass().getSimpleName());
        }
        Collections.sort(found);
        return found.size() > most ? found.subList(0, most) : found;
    }

    private static boolean isMail(Path file) {
        return !file.getFileName().toString().startsWith(".") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private boolean takeIn(Path file) {
        var name = file.getFileName().toString();
        Intake.Fate fate;
        try (var message = Files.newInputStream(file)) {
            fate = intake.take(name, message);
        } catch (NoSuchFileException e) {
            // Somebody else was here first.
            return false;
        } catch (IOException e) {
            fate = intake.failed(name, e);
        }
        try {
            switch (fate) {
                case TAKEN -> Files.deleteIfExists(file);
                case ASIDE -> Files.move(file, folder.resolve("cur").resolve(flagged(name)));
                case AGAIN -> {
                    return false;
                }
            }
        } catch (IOException e) {
            LOG.error(
                    "A mail cannot be moved out of {}, and is read again and again: make it writable",
                    folder.resolve("new"));
            return false;
        }
        return true;
    }

    private static String flagged(String name) {
        int flags = name.indexOf(":2,");
        return (flags < 0 ? name : name.substring(0, flags)) + ":2,F";
    }

    /**
     * Puts a mail in a Maildir, as a mail server does: it is in {@code new} only when all of it is on the disk. Makes the folders when there are none.
     *
     * @param unique a name that no other mail has ever had here
     * @throws IOException when it could not be kept; then nothing is
     */
    public static void keep(Path folder, String unique, Envelope envelope, InputStream message) throws IOException {
        for (var part : List.of("tmp", "new", "cur")) {
            Files.createDirectories(folder.resolve(part));
        }
        var draft = folder.resolve("tmp").resolve(unique);
        try {
            try (var file = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                enveloped(envelope, message).transferTo(Channels.newOutputStream(file));
                file.force(true);
            }
            Files.move(draft, folder.resolve("new").resolve(unique), StandardCopyOption.ATOMIC_MOVE);
            settle(folder.resolve("new"));
        } catch (IOException | UncheckedIOException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
    }

    /** Makes the name of a file as durable as its content, where the platform can. */
    private static void settle(Path place) {
        try (var entries = FileChannel.open(place, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException e) {
            LOG.debug(
                    "The platform keeps folders in its own way: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** The mail with its envelope as headers on top, as it stands in a mailbox. */
    public static InputStream enveloped(Envelope envelope, InputStream message) {
        var top = new StringBuilder("Return-Path: <" + OneLine.of(envelope.sender()) + ">\r\n");
        envelope.recipients()
                .forEach(recipient -> top.append("Delivered-To: ")
                        .append(OneLine.of(recipient))
                        .append("\r\n"));
        return new SequenceInputStream(
                new ByteArrayInputStream(top.toString().getBytes(StandardCharsets.UTF_8)), message);
    }
}
