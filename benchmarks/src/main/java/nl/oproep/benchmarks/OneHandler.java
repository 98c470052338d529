package nl.oproep.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Positive;
import org.jdbi.v3.core.Jdbi;
import tools.jackson.databind.json.JsonMapper;

/** What the site is measured against when it starts (W6): the same libraries, opened once each, with one handler and nothing else. */
public final class OneHandler {

    private OneHandler() {}

    /**
     * Listens on a free port and says which.
     *
     * @param args the file of the database
     */
    public static void main(String[] args) {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + args[0] + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0");
        config.setMaximumPoolSize(10);
        var jdbi = Jdbi.create(new HikariDataSource(config));
        var validator = Validation.buildDefaultValidatorFactory().getValidator();
        var mapper = JsonMapper.builder().build();
        var server = Javalin.create(javalin -> {
            javalin.startup.showJavalinBanner = false;
            javalin.concurrency.useVirtualThreads = true;
            javalin.routes.get("/", request -> {
                int one = jdbi.withHandle(handle ->
                        handle.createQuery("select 1").mapTo(int.class).one());
                var answer = new Answer(one);
                request.status(validator.validate(answer).isEmpty() ? 200 : 500)
                        .result(mapper.writeValueAsString(answer));
            });
        });
        server.start("127.0.0.1", 0);
        System.out.println("One handler listens on http://127.0.0.1:" + server.port() + "/");
        System.out.flush();
    }

    /** What it answers. */
    public record Answer(@Positive int one) {}
}
