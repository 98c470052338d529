package nl.oproep.inbound;

import java.util.ArrayList;
import java.util.List;

/** Mails that come in, as phrases. */
final class Incoming {
    private final List<IncomingHeader> headers = new ArrayList<>();
    private final List<ReturnReport> reports = new ArrayList<>();
    private String text = "Dank u wel.";

    static Incoming mail(String subject) {
        return new Incoming().with("Subject", subject).with("From", "Jan <jan@elders.example>");
    }

    Incoming with(String name, String value) {
        headers.add(new IncomingHeader(name, value));
        return this;
    }

    Incoming saying(String words) {
        text = words;
        return this;
    }

    Incoming reporting(String action, String status, String diagnostic) {
        reports.add(new ReturnReport(action, status, diagnostic, "jan.jansen@elders.example"));
        return this;
    }

    IncomingMail value() {
        return new IncomingMail("0".repeat(64), "", List.of(), headers, text, reports, List.of(), List.of());
    }
}
