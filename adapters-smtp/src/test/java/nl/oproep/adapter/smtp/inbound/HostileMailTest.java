package nl.oproep.adapter.smtp.inbound;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static nl.oproep.adapter.smtp.inbound.Wrote.content;
import static nl.oproep.adapter.smtp.inbound.Wrote.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.oproep.inbound.IncomingMail;
import org.junit.jupiter.api.Test;

/** Mail that is meant to exhaust whoever reads it costs no more than any other: each kind is larger than what may be allocated for it. */
class HostileMailTest {
    private static final String MIXED = "Content-Type: multipart/mixed; boundary=b\n\n";
    private static final ReadingLimits SMALL = new ReadingLimits(1_000_000_000, 50, 5, 4_000, 10_000, 3, 100_000);
    private static final int MUCH = 64 * 1024 * 1024;

    @Test
    void tenThousandPartsAreReadUpToTheLimit() {
        var parts = IntStream.range(0, 10_000).mapToObj(i -> "--b\nContent-Type: image/png\n\nx" + i + "\n");

        var mail = read(ReadingLimits.STANDARD, Stream.concat(Stream.of("Subject: x\n" + MIXED), parts));

        assertThat(mail.header("Subject")).contains("x");
        assertThat(mail.files()).hasSize(21);
        assertThat(content(mail, 20)).contains("and 960 more files").contains("everything after the first 1000 parts");
    }

    @Test
    void multipartsWithinMultipartsAreOpenedToALimitedDepth() {
        var nested = IntStream.range(0, 10_000)
                .mapToObj(i -> "Content-Type: multipart/mixed; boundary=\"b" + i + "\"\n\n--b" + i + "\n");

        var mail = read(ReadingLimits.STANDARD, nested);

        assertThat(content(mail, 0)).contains("more than 20 deep");
    }

    @Test
    void aHundredMegabytesPassByWithoutBeingHeld() {
        var line = "QUFB".repeat(19) + "\n";
        var file = "--b\nContent-Type: application/pdf; name=groot.pdf\nContent-Transfer-Encoding: base64\n\n";
        var whole = Stream.of(
                        Stream.of(MIXED + "--b\n\nHallo\n" + file),
                        Collections.nCopies(1_300_000, line).stream(),
                        Stream.of("--b\nContent-Type: text/csv\n\nb+tag@terug.kanarie.example\n--b--\n"))
                .flatMap(pieces -> pieces);

        long before = allocated();
        var mail = read(SMALL, whole);

        assertThat(allocated() - before).isLessThan(MUCH);
        assertThat(mail.text()).isEqualTo("Hallo");
        assertThat(mail.mentioned()).containsExactly("b+tag@terug.kanarie.example");
        assertThat(mail.files()).extracting(one -> one.name()).containsExactly("bestand-2", "niet-meegenomen.txt");
        assertThat(content(mail, 1)).contains("groot.pdf (74100000 bytes)");
    }

    @Test
    void nothingIsReadBeyondTheLargestSize() {
        var limits = new ReadingLimits(1_000, 5, 5, 500, 5_000, 5, 500);

        var mail = read(limits, Stream.of("Subject: x\n\n", "y".repeat(2_000)));

        assertThat(mail.text()).hasSize(988);
        assertThat(content(mail, 0)).contains("everything after the first 1000 bytes");
    }

    @Test
    void aLineWithoutAnEndIsReadInPieces() {
        var mail =
                read(SMALL, Stream.concat(Stream.of("\n"), Collections.nCopies(100_000, "=3D x".repeat(8)).stream()));

        assertThat(mail.text()).hasSizeBetween(0, 10_000);
        assertThat(content(mail, 0)).contains("a part of the text, which has 4000000 bytes");
    }

    @Test
    void headersWithoutEndAreReadUpToTheLimit() {
        var mail = read(
                SMALL,
                Stream.concat(Stream.of("Subject: x\n"), Collections.nCopies(100_000, "X-More: y\n y\n").stream()));

        assertThat(mail.header("Subject")).contains("x");
        assertThat(mail.headers()).hasSizeLessThan(501);
        assertThat(content(mail, 0)).contains("a part of the headers");
    }

    @Test
    void aMillionLinesThatLookLikeDelimitersAreNone() {
        var open = "Content-Type: multipart/mixed; boundary=\"" + "-".repeat(200) + "b\"\n\n";
        var mail = read(
                SMALL, Stream.concat(Stream.of(open), Collections.nCopies(300_000, "-".repeat(202) + "\n").stream()));

        assertThat(mail.files()).isEmpty();
    }

    @Test
    void aQuoteInAQuoteWithoutEndIsReadAsText() {
        var html = Stream.concat(
                Stream.of("Content-Type: text/html\n\n"), Collections.nCopies(20_000, "<blockquote><b>x").stream());

        assertThat(read(ReadingLimits.STANDARD, html).text()).contains("x");
    }

    @Test
    void countlessMentionsAreCountedToFifty() {
        var mail = read(SMALL, IntStream.range(0, 100_000).mapToObj(i -> "b+" + i + "@terug.kanarie.example\n"));

        assertThat(mail.mentioned()).hasSize(50).startsWith("b+0@terug.kanarie.example");
    }

    /** Reads what is made piece by piece while it is read, and allows no more allocation than for a moderate mail. */
    private static IncomingMail read(ReadingLimits limits, Stream<String> pieces) {
        try (var in = new Flowing(pieces.iterator())) {
            return Reading.of(Wrote.DOMAIN).within(limits).read(in, new Envelope("", List.of("a@kanarie.example")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static final class Flowing extends InputStream {
        private final Iterator<String> pieces;
        private InputStream piece = InputStream.nullInputStream();
        private String last = "";
        private byte[] bytes = {};

        Flowing(Iterator<String> pieces) {
            this.pieces = pieces;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = piece.read(to, from, length);
            while (read < 0 && pieces.hasNext()) {
                var next = pieces.next();
                if (!next.equals(last)) {
                    last = next;
                    bytes = next.getBytes(US_ASCII);
                }
                piece = new ByteArrayInputStream(bytes);
                read = piece.read(to, from, length);
            }
            return read;
        }
    }
}
