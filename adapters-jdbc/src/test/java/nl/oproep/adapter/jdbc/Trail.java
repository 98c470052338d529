package nl.oproep.adapter.jdbc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.oproep.kernel.Sha256;

/** Looks for what somebody supplied, in every shape that it may have taken: clear, upper and lower case, base64 at any offset, quoted-printable, URL-encoded, hashed. */
final class Trail {
    private final Map<String, String> shapes = new LinkedHashMap<>();

    Trail(List<String> canaries) {
        canaries.forEach(canary -> {
            add(canary, canary);
            add(canary + " in base64", base64(canary, 0));
            add(canary + " in base64, one on", base64(canary, 1));
            add(canary + " in base64, two on", base64(canary, 2));
            add(canary + " in quoted-printable", quotedPrintable(canary));
            add(canary + " in a URL", URLEncoder.encode(canary, UTF_8));
            add(canary + " hashed", Sha256.of(canary).hex());
            add(
                    canary + " in lower case, hashed",
                    Sha256.of(canary.toLowerCase(Locale.ROOT)).hex());
        });
    }

    /** Compared without letter case, so that every spelling of it is found. */
    private void add(String name, String shape) {
        shapes.putIfAbsent(fold(shape.getBytes(UTF_8)), name);
    }

    /** What of it surely stands for the canary, wherever in a text it begins. */
    private static String base64(String canary, int before) {
        var whole = Base64.getEncoder().encodeToString(("x".repeat(before) + canary).getBytes(UTF_8));
        return whole.substring(4, whole.length() - 4);
    }

    private static String quotedPrintable(String canary) {
        var encoded = new StringBuilder();
        for (var b : canary.getBytes(UTF_8)) {
            encoded.append(
                    b > 32 && b < 127 && b != '=' ? String.valueOf((char) b) : String.format(Locale.ROOT, "=%02X", b));
        }
        return encoded.toString();
    }

    private static String fold(byte[] bytes) {
        return new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /** The shapes that stand in there. */
    Set<String> in(byte[] bytes) {
        var folded = fold(bytes);
        var found = new TreeSet<String>();
        shapes.forEach((shape, name) -> {
            if (folded.contains(shape)) {
                found.add(name);
            }
        });
        return found;
    }

    /** The shapes that stand in any file below, with the file. */
    Set<String> below(Path folder) {
        var found = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                in(read(file)).forEach(shape -> found.add(folder.relativize(file) + ": " + shape));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    /** The shapes that stand in the dump, which has every column of every table. */
    Set<String> in(JdbcStore store) {
        var dump = new ByteArrayOutputStream();
        store.dump(dump);
        var found = new TreeSet<String>();
        for (var line : new ArrayList<>(List.of(dump.toString(UTF_8).split("\n", -1)))) {
            found.addAll(in(line.getBytes(UTF_8)));
        }
        return found;
    }
}
