package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Tells from whom a request comes; believes {@code X-Forwarded-For} only as far as proxies say it that we know. */
final class Clients {
    private final List<Range> trusted;

    /** Proxies as addresses or ranges: {@code 10.0.0.0/8}, {@code ::1}. */
    Clients(List<String> trustedProxies) {
        this.trusted = trustedProxies.stream().map(Range::of).toList();
    }

    /** The address of the client; of an IPv6 client the network of 64 bits that it can choose from. */
    String of(Context request) {
        var hops = new ArrayList<String>();
        for (var header : Collections.list(request.req().getHeaders("X-Forwarded-For"))) {
            hops.addAll(Arrays.asList(header.split(",")));
        }
        var nearest = parsed(request.req().getRemoteAddr());
        while (nearest.isPresent() && known(nearest.get()) && !hops.isEmpty()) {
            var next = parsed(hops.remove(hops.size() - 1).strip());
            if (next.isEmpty()) {
                break;
            }
            nearest = next;
        }
        return nearest.map(Clients::name).orElse("unknown");
    }

    private boolean known(byte[] address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    private static String name(byte[] address) {
        return Arrays.toString(address.length == 16 ? Arrays.copyOf(address, 8) : address);
    }

    /** The bytes of a literal address; a name is never looked up. */
    private static Optional<byte[]> parsed(String literal) {
        var plain =
                literal.startsWith("[") && literal.endsWith("]") ? literal.substring(1, literal.length() - 1) : literal;
        if (!plain.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(plain).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Addresses that begin with the same bits. */
    private static final class Range {
        private final byte[] start;
        private final int bits;

        private Range(byte[] start, int bits) {
            this.start = start;
            this.bits = bits;
        }

        static Range of(String written) {
            int slash = written.indexOf('/');
            var start = parsed(slash < 0 ? written : written.substring(0, slash))
                    .orElseThrow(() -> new IllegalArgumentException("not an address of a proxy: " + written));
            int bits = slash < 0 ? start.length * 8 : Integer.parseInt(written.substring(slash + 1));
            if (bits < 0 || bits > start.length * 8) {
                throw new IllegalArgumentException("not a range of addresses: " + written);
            }
            return new Range(start, bits);
        }

        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                if ((start[bit / 8] >> (7 - bit % 8) & 1) != (address[bit / 8] >> (7 - bit % 8) & 1)) {
                    return false;
                }
            }
            return true;
        }
    }
}
