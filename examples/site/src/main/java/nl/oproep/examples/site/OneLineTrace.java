package nl.oproep.examples.site;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import org.jspecify.annotations.Nullable;

/** An exception on the line it was logged with: its classes and where they came from. Their messages are left out, since a library may have put somebody's data in them (V7). */
public final class OneLineTrace extends ThrowableHandlingConverter {
    private static final int FRAMES = 6;
    private static final int CAUSES = 4;

    @Override
    public String convert(ILoggingEvent event) {
        var line = new StringBuilder();
        @Nullable IThrowableProxy thrown = event.getThrowableProxy();
        for (int i = 0; thrown != null && i < CAUSES; i++) {
            line.append(i == 0 ? " | " : " | because of ").append(thrown.getClassName());
            var frames = thrown.getStackTraceElementProxyArray();
            for (int f = 0; f < Math.min(FRAMES, frames.length); f++) {
                line.append(f == 0 ? " at " : " < ").append(frames[f].getStackTraceElement());
            }
            thrown = thrown.getCause();
        }
        return line.toString();
    }
}
