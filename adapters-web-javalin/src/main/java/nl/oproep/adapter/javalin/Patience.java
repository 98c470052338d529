package nl.oproep.adapter.javalin;

import io.javalin.config.JettyConfig;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;

/**
 * How the server bears clients that send slowly: a body costs no thread until it is there, or until it is longer than any form without files; and who sends slower than any telephone line is
 * cut off. So slow senders, however many, keep nobody from reading the board.
 */
final class Patience {
    private static final long IDLE_MILLIS = 20_000;
    private static final long BYTES_A_SECOND = 500;
    private static final long EAGER = 128 * 1024;
    private static final int PER_CHUNK = 64;

    private Patience() {}

    static void into(JettyConfig jetty) {
        jetty.modifyServer(server -> {
            var eager = new EagerContentHandler(new RetainedContentLoaderFactory(EAGER, PER_CHUNK, false));
            eager.setHandler(server.getHandler());
            server.setHandler(new MinimumDataRateHandler(eager, BYTES_A_SECOND, 0));
            server.setErrorHandler(plain());
        });
        jetty.modifyHttpConfiguration(http -> {
            http.setIdleTimeout(IDLE_MILLIS);
            http.setSendServerVersion(false);
        });
    }

    /** Errors before any page of ours is asked: told without what was sent. */
    private static ErrorHandler plain() {
        var errors = new ErrorHandler();
        errors.setShowStacks(false);
        errors.setShowCauses(false);
        errors.setShowMessageInTitle(false);
        return errors;
    }
}
