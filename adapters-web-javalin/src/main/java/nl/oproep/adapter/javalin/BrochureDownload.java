package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.oproep.file.Download;

/** The brochure of a member as a file to save, never shown in a page; to that member behind the link to change, and to the operator (L1, R8). */
final class BrochureDownload {
    static final String NAME = "/brochure";

    private final Site site;

    BrochureDownload(Site site) {
        this.site = site;
    }

    void toMember(Context request) {
        send(request, site.oproep().presenting().find(ManagePages.token(request)));
    }

    void toOperator(Context request) {
        send(request, site.oproep().presenting().find(OperatorApi.id(request)));
    }

    private static void send(Context request, Optional<Download> found) {
        var download = found.orElseThrow(Absent::unknown);
        var file = download.file();
        try {
            var content = download.content().open();
            request.header("Cache-Control", "no-store");
            request.header(
                    "Content-Disposition",
                    "attachment; filename*=UTF-8''"
                            + URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                                    .replace("+", "%20"));
            request.contentType(file.contentType());
            request.result(content);
        } catch (IOException e) {
            throw Absent.unknown();
        }
    }
}
