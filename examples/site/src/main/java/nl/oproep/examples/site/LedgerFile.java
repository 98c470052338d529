package nl.oproep.examples.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.privacy.Erasure;
import nl.oproep.privacy.spi.ErasureCopies;

/**
 * The ledger of erasures as a file beside the database, a line each: random id, time, keyed hash, counts by category; no name and no address. It only grows, every line is on the disk before anything is erased, and the site and a
 * command may write it at once.
 */
final class LedgerFile implements ErasureCopies {
    private static final int FIELDS = 4;

    private final Path file;

    /** The ledger in this file, which is made at the first erasure. */
    LedgerFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void add(Erasure entry) {
        var counts = new TreeMap<>(entry.counts())
                .entrySet().stream()
                        .map(count -> count.getKey() + "=" + count.getValue())
                        .collect(Collectors.joining(","));
        var line = String.join(
                "\t", entry.id().toString(), entry.at().toString(), entry.hash().hex(), counts + "\n");
        try (var channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            long end = channel.size();
            // A line that was cut off by a crash stays alone, and is passed over when read.
            var bytes = ByteBuffer.wrap(
                    ((end == 0 || endsLine(channel, end) ? "" : "\n") + line).getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
            channel.force(true);
            if (!lock.isValid()) {
                throw new IOException("the lock was lost");
            }
        } catch (IOException e) {
            throw new StoreException(
                    "the ledger of erasures cannot be written, so nothing is erased: make " + file
                            + " writable, or set OPROEP_ERASURE_LEDGER",
                    e);
        }
    }

    private static boolean endsLine(FileChannel channel, long end) throws IOException {
        var last = ByteBuffer.allocate(1);
        return channel.read(last, end - 1) == 1 && last.get(0) == '\n';
    }

    @Override
    public synchronized List<Erasure> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            var lines = Files.readString(file, StandardCharsets.US_ASCII).split("\n", -1);
            var entries = new ArrayList<Erasure>();
            for (int i = 0; i < lines.length; i++) {
                if (lines[i].split("\t", -1).length == FIELDS) {
                    entries.add(entry(lines[i], i + 1));
                }
            }
            return entries;
        } catch (IOException e) {
            throw new StoreException("the ledger of erasures cannot be read: " + file, e);
        }
    }

    private Erasure entry(String line, int number) {
        var fields = line.split("\t", -1);
        try {
            var counts = new EnumMap<DataCategory, Long>(DataCategory.class);
            for (var count : fields[3].split(",", -1)) {
                int is = count.indexOf('=');
                counts.put(DataCategory.valueOf(count.substring(0, is)), Long.valueOf(count.substring(is + 1)));
            }
            return new Erasure(UUID.fromString(fields[0]), new Sha256(fields[2]), Instant.parse(fields[1]), counts);
        } catch (IllegalArgumentException | DateTimeException | StringIndexOutOfBoundsException e) {
            throw new StoreException(
                    "line " + number + " of the ledger of erasures makes no sense: mend it in " + file
                            + ", for what it says could not be erased again",
                    e);
        }
    }
}
