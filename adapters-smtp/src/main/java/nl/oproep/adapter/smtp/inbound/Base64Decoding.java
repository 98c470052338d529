package nl.oproep.adapter.smtp.inbound;

import java.util.Arrays;

/** Base64, with anything else in it passed over; what follows padding is another beginning. */
final class Base64Decoding implements Decoding {
    private static final byte[] VALUES = new byte[128];

    static {
        Arrays.fill(VALUES, (byte) -1);
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < letters.length(); i++) {
            VALUES[letters.charAt(i)] = (byte) i;
        }
    }

    private final byte[] out = new byte[3072];
    private int bits;
    private int held;

    @Override
    public void piece(byte[] bytes, int from, int to, Bytes taker) {
        int filled = 0;
        for (int i = from; i < to; i++) {
            int value = bytes[i] < 0 ? -1 : VALUES[bytes[i]];
            if (value < 0) {
                if (bytes[i] == '=') {
                    bits = 0;
                }
                continue;
            }
            held = held << 6 | value;
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                out[filled++] = (byte) (held >> bits);
                if (filled == out.length) {
                    taker.take(out, 0, filled);
                    filled = 0;
                }
            }
        }
        taker.take(out, 0, filled);
    }

    @Override
    public void lineEnd(byte[] bytes, int from, int to, Bytes taker) {
        // Lines mean nothing here.
    }
}
