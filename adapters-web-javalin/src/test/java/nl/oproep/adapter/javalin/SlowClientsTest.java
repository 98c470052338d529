package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Slow clients, more of them than the server has threads, keep nobody from the board (promise 18). */
class SlowClientsTest {
    private static final int CLIENTS = 300;

    @TempDir
    Path uploads;

    @Test
    @Timeout(60)
    void theBoardAnswersWhileHundredsOfBodiesAndHeadersDrip() throws IOException {
        try (var site = Running.site(uploads)) {
            var path = "/oproepen/" + site.posted() + "/reageren";
            var body = "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + Running.FORM
                    + "\r\nContent-Length: 5000\r\n\r\nname=";
            var header = "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ";
            var sockets = new ArrayList<Socket>();
            try {
                for (int i = 0; i < CLIENTS; i++) {
                    sockets.add(dripping(site, body));
                    sockets.add(dripping(site, header));
                }

                long start = System.nanoTime();
                var answer = site.get("/");
                var accepted = site.form(path, Responses.form());

                assertThat(answer.status()).isEqualTo(200);
                assertThat(accepted.status()).isEqualTo(200);
                assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
            } finally {
                for (var socket : sockets) {
                    socket.close();
                }
            }
        }
    }

    private static Socket dripping(Running site, String beginning) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), site.port());
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
