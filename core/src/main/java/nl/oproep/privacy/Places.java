package nl.oproep.privacy;

import java.util.ArrayList;
import java.util.List;
import nl.oproep.kernel.DataCategory;
import nl.oproep.privacy.Place.Kind;

/** Every place where personal data is, by category. A table is written as its name and the columns with personal data; the others, and why they hold none, are listed where the schema is tested. */
final class Places {
    private final List<Place> places = new ArrayList<>();

    private Places() {}

    static List<Place> of(DataCategory category) {
        var places = new Places();
        switch (category) {
            case POSTING -> places.posting();
            case RESPONSE -> places.response();
            case MAIL -> places.mail();
            case LINK -> places.columns("oproep_link", "hash subject");
            case PLACEMENT -> places.placement();
            case INVOICE ->
                places.columns("oproep_invoice", "number placement content debtor_key worked_from")
                        .also(Kind.MAIL, "invoice-to-debtor")
                        .also(Kind.MAIL, "credit-note-to-debtor");
            case SUBSCRIPTION -> places.subscription();
            case REQUEST -> places.request();
            case ERASURE -> places.columns("oproep_erasure", "hash").also(Kind.FILE, "erasure-ledger");
            case VISIT -> places.visit();
            case OPERATOR -> places.operator();
            case MEMBER -> places.member();
            case SUPPRESSION -> places.columns("oproep_suppression", "hash");
            case INBOUND ->
                places.columns("oproep_arrival", "fingerprint concerns")
                        .columns("oproep_passed_file", "name")
                        .columns("oproep_passed_piece", "bytes")
                        .also(Kind.MAIL, "answer-to-candidate")
                        .also(Kind.MAIL, "answer-to-poster")
                        .also(Kind.MAIL, "answer-to-network");
            case SPONSORSHIP -> {}
        }
        return List.copyOf(places.places);
    }

    private void posting() {
        columns(
                "oproep_assignment",
                "title text region duration rate requirements search search_vector poster_organisation poster_contact poster_email poster_email_key poster_phone poster_website submission_key");
        columns("oproep_update", "title text");
        also(Kind.MAIL, "posting-copy")
                .also(Kind.MAIL, "edit-copy")
                .also(Kind.MAIL, "assignment-published")
                .also(Kind.MAIL, "posting-links");
        also(Kind.CACHE, "board")
                .also(Kind.CACHE, "published a moment ago")
                .also(Kind.CACHE, "published profiles")
                .also(Kind.CACHE, "public pages");
    }

    private void response() {
        columns(
                "oproep_response",
                "receipt submission_key digest candidate_name candidate_email candidate_email_key candidate_phone content exact_copy sha256 only_this_assignment destroy_after_procedure partner agreed_at");
        columns("oproep_attachment", "name sha256").columns("oproep_attachment_chunk", "bytes");
        also(Kind.MAIL, "response-to-poster")
                .also(Kind.MAIL, "response-to-network")
                .also(Kind.MAIL, "response-to-candidate");
        also(Kind.FILE, "uploads in flight");
    }

    private void mail() {
        columns("oproep_outbox", "tag recipient details reason subject").also(Kind.CACHE, "mails in hand");
    }

    private void placement() {
        columns("oproep_placement", "response periods debtor debtor_key");
        also(Kind.MAIL, "placement-link").also(Kind.MAIL, "placement-recorded");
    }

    private void subscription() {
        columns("oproep_subscription", "partner_email partner_email_key first_day last_day");
        columns("oproep_partner", "email email_key name phone profile");
        columns("oproep_partner_change", "email email_key new_email new_email_key name phone profile exact_copy");
    }

    private void request() {
        columns("oproep_privacy_request", "email email_key").columns("oproep_hold", "subject reason");
        also(Kind.MAIL, "privacy-link").also(Kind.MAIL, "privacy-erased").also(Kind.MAIL, "privacy-told");
    }

    private void member() {
        var form = "name email email_key disciplines regions remote hours_min hours_max availability about";
        columns("oproep_registration", form)
                .columns("oproep_member", form + " tag address_hash last_sign_at silent_from");
        columns("oproep_brochure", "name sha256").columns("oproep_brochure_piece", "bytes");
        columns("oproep_interest", "member").columns("oproep_issue", "past details");
        also(Kind.CACHE, "issues in hand");
        also(Kind.MAIL, "announcement")
                .also(Kind.MAIL, "member-joining")
                .also(Kind.MAIL, "member-changed")
                .also(Kind.MAIL, "member-silent");
    }

    private void operator() {
        columns("oproep_operator", "name password_hash salt recovery").columns("oproep_session", "hash operator seal");
        columns("oproep_act", "operator reference");
        also(Kind.CACHE, "the last sign-in of the operator of the settings");
    }

    private void visit() {
        also(Kind.CACHE, "form limits by client and address").also(Kind.CACHE, "sign-in limits by client and name");
        also(Kind.LOG, "none: references only");
    }

    private Places columns(String table, String names) {
        for (var name : List.of(names.split(" ", -1))) {
            places.add(new Place(Kind.COLUMN, table + '.' + name));
        }
        return this;
    }

    private Places also(Kind kind, String name) {
        places.add(new Place(kind, name));
        return this;
    }
}
