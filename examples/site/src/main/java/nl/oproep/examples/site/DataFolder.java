package nl.oproep.examples.site;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import nl.oproep.examples.site.settings.Settings;

/** The folder of one running site: locked against a second process, readable by nobody else, with the key and the name that must survive a restart. */
final class DataFolder implements AutoCloseable {
    private final Path folder;
    private static final String KEY = "form-key";

    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes the folder when there is none, and locks it.
     *
     * @throws SiteException when it cannot be written, or another process has it
     */
    static DataFolder open(Path folder) {
        try {
            var lock = FileChannel.open(
                    made(folder).resolve("oproep.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                lock.close();
                throw new SiteException("another process is using the data directory "
                        + folder.toAbsolutePath().normalize()
                        + ": stop that one, or give this one a directory of its own with OPROEP_DATA_DIR");
            }
            return new DataFolder(folder, lock);
        } catch (IOException e) {
            throw new SiteException(
                    "the data directory " + folder.toAbsolutePath().normalize()
                            + " cannot be written: make it writable, or choose another with OPROEP_DATA_DIR",
                    e);
        }
    }

    /**
     * The folder, made when there is none; not locked.
     *
     * @throws IOException when it cannot be made
     */
    static Path made(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, privately(folder, "rwx------"));
        }
        return folder;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The key that signs form tokens and hides addresses: the one that is set, or one made at the first start, the same ever after. */
    byte[] key(Settings settings) {
        var given = settings.secret();
        return given == null ? key() : given.getBytes(StandardCharsets.UTF_8);
    }

    byte[] key() {
        return kept(KEY, () -> {
                    var chance = new byte[32];
                    new SecureRandom().nextBytes(chance);
                    return Base64.getEncoder().encodeToString(chance);
                })
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Where the key is kept, whether or not it is there. */
    static Path keyFile(Path folder) {
        return folder.resolve(KEY);
    }

    /** The key that a site with this data directory made, beside that site. */
    static byte[] readKey(Path folder) {
        try {
            return Files.readString(keyFile(folder)).strip().getBytes(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new SiteException(
                    "the file " + keyFile(folder) + " cannot be read: give the key with OPROEP_SECRET", e);
        }
    }

    /** The name of this node: made at the first start, the same ever after. */
    String node() {
        return kept("node", () -> {
            var chance = new byte[6];
            new SecureRandom().nextBytes(chance);
            return "node-" + HexFormat.of().formatHex(chance);
        });
    }

    /** Where uploads wait while their request lasts. */
    Path uploads() {
        return folder.resolve("uploads");
    }

    private String kept(String name, Making making) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                var fresh = folder.resolve(name + ".new");
                Files.deleteIfExists(fresh);
                Files.createFile(fresh, privately(folder, "rw-------"));
                Files.writeString(fresh, making.make(), StandardOpenOption.SYNC);
                Files.move(fresh, file);
            }
            var content = Files.readString(file).strip();
            if (content.isEmpty()) {
                throw new SiteException("the file " + file + " is empty: remove it, and a new one is made");
            }
            return content;
        } catch (FileAlreadyExistsException e) {
            throw new SiteException("the file " + e.getFile() + " is in the way: remove it", e);
        } catch (IOException e) {
            throw new SiteException("the file " + file + " cannot be read or written", e);
        }
    }

    static FileAttribute<?>[] privately(Path folder, String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new SiteException("the data directory could not be unlocked", e);
        }
    }

    private interface Making {
        String make();
    }
}
