package nl.oproep.adapter.smtp.inbound;

import java.util.Locale;

/** How the content of a part is written (RFC 2045, 6). Takes whatever comes; what is no proper encoding is passed over or taken as it is. */
interface Decoding {

    /** A line without its end, or a piece of one. */
    void piece(byte[] bytes, int from, int to, Bytes out);

    /** The end of a line that has another line of the same part after it, or of the last line of a mail. */
    void lineEnd(byte[] bytes, int from, int to, Bytes out);

    /** The end of the part. */
    default void end(Bytes out) {}

    /** What takes decoded bytes. */
    interface Bytes {

        void take(byte[] bytes, int from, int length);
    }

    /** As a header says it, which may be anything. */
    static Decoding named(String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> new Base64Decoding();
            case "quoted-printable" -> new QuotedPrintableDecoding(true);
            default -> new Plain();
        };
    }

    /** Nothing is encoded. */
    final class Plain implements Decoding {

        @Override
        public void piece(byte[] bytes, int from, int to, Bytes out) {
            out.take(bytes, from, to - from);
        }

        @Override
        public void lineEnd(byte[] bytes, int from, int to, Bytes out) {
            out.take(bytes, from, to - from);
        }
    }
}
