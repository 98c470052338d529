package nl.oproep.adapter.javalin;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.announcement.Member;
import nl.oproep.announcement.Suppression;
import nl.oproep.file.Attachment;
import nl.oproep.kernel.Sha256;
import nl.oproep.operator.Listed;
import org.jspecify.annotations.Nullable;

/** Members for programs: joining, which is answered alike for every address (V10), and the operator's list (L1). */
final class MemberApi {
    private final Site site;
    private final Json json;

    MemberApi(Site site, Json json) {
        this.site = site;
        this.json = json;
    }

    void join(Context request) throws IOException {
        site.gate().enter(request);
        try (var incoming = site.intake().any(request)) {
            site.gate().call(request);
            var input = new MemberInput(incoming.fields());
            var p = site.phrases(request);
            var command = input.command(incoming.uploads(), p.language());
            var joining = site.oproep().joining();
            var wrong = input.and(joining.check(command));
            if (!wrong.isEmpty()) {
                Problem.violations(json, request, p, wrong);
                return;
            }
            site.gate().storing(command.email(), null);
            joining.join(command);
            site.gate().stored(command.email(), null);
            json.send(request, 202, Map.of("state", "ACCEPTED"));
        }
    }

    void list(Context request) {
        var paged = Paged.of(request);
        json.send(request, 200, paged.view(rows(paged), total()));
    }

    private long total() {
        return site.oproep().backOffice().overseeing().total(Listed.MEMBERS);
    }

    private List<Map<String, @Nullable Object>> rows(Paged paged) {
        var members = site.oproep().joining().list(paged.size(), paged.offset());
        var suppressed = new HashMap<Sha256, Suppression>();
        site.oproep()
                .suppressing()
                .among(members.stream().map(Member::hash).toList())
                .forEach(one -> suppressed.put(one.hash(), one));
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        var brochures = site.oproep()
                .presenting()
                .among(members.stream().map(Member::id).toList());
        members.forEach(member -> rows.add(row(member, suppressed.get(member.hash()), brochures.get(member.id()))));
        return rows;
    }

    private static Map<String, @Nullable Object> row(
            Member member, @Nullable Suppression suppression, @Nullable Attachment brochure) {
        var wanted = member.profile().preferences();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", member.id().toString());
        row.put("name", member.profile().name());
        row.put("email", member.profile().email().value());
        row.put("disciplines", wanted.disciplines());
        row.put("regions", wanted.regions());
        row.put("remote", wanted.remote());
        row.put("hoursMin", wanted.hoursMin());
        row.put("hoursMax", wanted.hoursMax());
        row.put("availability", member.profile().availability());
        row.put("about", member.profile().about());
        row.put("brochure", brochure == null ? null : brochure(brochure));
        row.put("language", member.language().code());
        row.put("termsVersion", member.consent().version());
        row.put("confirmedAt", member.confirmedAt().toString());
        row.put("lastSignAt", member.lastSign().toString());
        row.put("suppressed", suppression == null ? null : suppression.reason().name());
        return row;
    }

    private static Map<String, Object> brochure(Attachment file) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("name", file.name());
        shown.put("contentType", file.contentType());
        shown.put("size", file.size());
        shown.put("sha256", file.sha256().hex());
        return shown;
    }
}
