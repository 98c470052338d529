package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.oproep.kernel.Sha256;

/** The stylesheet and the mark of the site, from the module itself. The stylesheet's name has its digest, so that it can be kept for ever. */
final class Assets {
    private final Rendered css;
    private final Rendered mark;
    private final String stylesheet;

    /** With this after the stylesheet. */
    Assets(String css) {
        var style = css.isEmpty() ? bytes("oproep.css") : joined(bytes("oproep.css"), css);
        this.css = new Rendered("text/css; charset=utf-8", style);
        this.mark = new Rendered("image/svg+xml", bytes("oproep.svg"));
        this.stylesheet = String.format(
                Locale.ROOT, "/oproep-%s.css", Sha256.of(style).hex().substring(0, 12));
    }

    private static byte[] joined(byte[] ours, String css) {
        return (new String(ours, StandardCharsets.UTF_8) + "\n" + css).getBytes(StandardCharsets.UTF_8);
    }

    /** The path of the stylesheet. */
    String stylesheet() {
        return stylesheet;
    }

    void css(Context request) {
        forever(request, css);
    }

    void mark(Context request) {
        forever(request, mark);
    }

    private static void forever(Context request, Rendered asset) {
        asset.send(request, "public, max-age=31536000, immutable");
    }

    /** A resource of this module's {@code public} folder. */
    static byte[] bytes(String name) {
        try (var in = Assets.class.getResourceAsStream("public/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the module lacks its resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
