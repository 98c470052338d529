package nl.oproep.examples.site;

import com.zaxxer.hikari.HikariDataSource;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import nl.oproep.Oproep;
import nl.oproep.kernel.OproepException;
import nl.oproep.mail.DeliveryState;

/** {@code /metrics}: how much, how long, how full; never who or which. Paths are told as patterns, so that no reference or token becomes a label. */
final class Metrics {
    private static final Duration COUNTED = Duration.ofSeconds(5);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Oproep oproep;
    private Map<DeliveryState, Long> counts = Map.of();
    private long countedAt;

    Metrics(Oproep oproep, HikariDataSource database) {
        this.oproep = oproep;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        database.setMetricRegistry(registry);
        for (var state : DeliveryState.values()) {
            Gauge.builder("oproep.outbox", () -> count(state))
                    .description("mails by state; NaN while the database is away")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder("oproep.mail.paused", () -> oproep.dispatching().pause().isPresent() ? 1 : 0)
                .description("1 while a fault of our own keeps all mail waiting")
                .register(registry);
    }

    /** Adds the page, and counts what the site answers. */
    void into(JavalinConfig config) {
        config.routes.get("/metrics", this::show);
        config.requestLogger.http(this::answered);
    }

    private void show(Context request) {
        request.header("Cache-Control", "no-store");
        request.contentType("text/plain; version=0.0.4; charset=utf-8");
        request.result(registry.scrape());
    }

    private void answered(Context request, float millis) {
        var path = request.endpoints().lastHttpEndpoint();
        Timer.builder("http.server.requests")
                .tags(Tags.of(
                        "method", method(request),
                        "uri", path == null ? "other" : path.path,
                        "status", Integer.toString(request.statusCode())))
                .register(registry)
                .record(Duration.ofNanos((long) (millis * 1_000_000)));
    }

    /** A client can invent methods, and each would be a series of its own. */
    private static String method(Context request) {
        var method = request.req().getMethod();
        return switch (method) {
            case "GET", "HEAD", "POST" -> method;
            default -> "OTHER";
        };
    }

    private synchronized double count(DeliveryState state) {
        long now = System.nanoTime();
        if (counts.isEmpty() || now - countedAt > COUNTED.toNanos()) {
            try {
                counts = oproep.delivering().counts();
            } catch (OproepException e) {
                counts = Map.of();
            }
            countedAt = now;
        }
        var count = counts.get(state);
        return count == null ? Double.NaN : count;
    }
}
