package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON. */
final class Json {
    static final String TYPE = "application/json; charset=utf-8";

    private final JsonMapper mapper = JsonMapper.builder().build();

    byte[] bytes(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    /** Answers this request alone; nobody keeps it. */
    void send(Context request, int status, Object value) {
        send(request, status, TYPE, value);
    }

    void send(Context request, int status, String type, Object value) {
        request.status(status);
        request.header("Cache-Control", "no-store");
        request.contentType(type);
        request.result(bytes(value));
    }

    JsonMapper mapper() {
        return mapper;
    }
}
