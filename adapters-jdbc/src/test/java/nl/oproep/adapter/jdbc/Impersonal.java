package nl.oproep.adapter.jdbc;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The columns without personal data, and why each has none. A new column stands here or in the inventory. */
final class Impersonal {
    private static final String KEY = "a random key, which leads nowhere once the row is gone";
    private static final String STATE = "how far something is";
    private static final String TIME = "when, of a row that is wiped with it";
    private static final String CHOICE = "a choice from a short list";
    private static final String COUNT = "a number that many share";
    private static final String PUBLISHED = "stands on the public board, and is about the work";

    private static final Map<String, String> REASONS = new TreeMap<>();

    static {
        because(KEY, "oproep_assignment", "id reference");
        because(STATE, "oproep_assignment", "version state outcome unreachable");
        because(TIME, "oproep_assignment", "agreed_at created_at published_at finished_at changed_at");
        because(CHOICE, "oproep_assignment", "disciplines remote language terms_version terms_digest");
        because(PUBLISHED, "oproep_assignment", "starts_on ends_on hours_per_week closes_on");
        because(KEY, "oproep_procedure", "assignment reached");
        because(
                STATE,
                "oproep_procedure",
                "version reported_at closed_at reminders reminded_at silent_since updates told telling reached_at ending final_update_at remind_at tell_at");
        because(KEY, "oproep_update", "assignment number reference");
        because(STATE, "oproep_update", "stage outcome via made_at");
        because(KEY, "oproep_operator", "id");
        because(STATE, "oproep_operator", "version provisional roles disabled secured last_step created_at");
        because(STATE, "oproep_session", "confirmed opened_at seen_at");
        because(STATE, "oproep_act", "id at act");
        because(STATE, "oproep_assignment", "announced");
        because(KEY, "oproep_registration", "id");
        because(CHOICE, "oproep_registration", "language terms_version terms_digest");
        because(TIME, "oproep_registration", "agreed_at created_at");
        because(KEY, "oproep_member", "id");
        because(CHOICE, "oproep_member", "language terms_version terms_digest");
        because(TIME, "oproep_member", "agreed_at confirmed_at");
        because(KEY, "oproep_brochure", "owner");
        because(CHOICE, "oproep_brochure", "content_type size");
        because(KEY, "oproep_brochure_piece", "owner piece");
        because(CHOICE, "oproep_interest", "discipline region");
        because(STATE, "oproep_suppression", "reason since");
        because(KEY, "oproep_issue", "id subject");
        because(
                STATE,
                "oproep_issue",
                "kind audience base_url exhausted sent later refused created_at served_at finished_at");
        because(KEY, "oproep_stretch", "id issue after_member up_to owner");
        because(STATE, "oproep_stretch", "attempt lease_ends");
        because(STATE, "oproep_turn", "id free_from");
        because(CHOICE, "oproep_partner", "terms_version terms_digest agreed_at changed_at");
        because(KEY, "oproep_partner", "id");
        because(KEY, "oproep_partner_change", "id");
        because(CHOICE, "oproep_partner_change", "language terms_version terms_digest agreed_at");
        because(STATE, "oproep_link", "purpose expires_at");
        because(KEY, "oproep_subscription", "id");
        because(KEY, "oproep_response", "id assignment");
        because(CHOICE, "oproep_response", "kind terms_version terms_digest language");
        because(COUNT, "oproep_response", "attachments");
        because(TIME, "oproep_response", "submitted_at");
        because(KEY, "oproep_attachment", "response place");
        because(CHOICE, "oproep_attachment", "content_type");
        because(COUNT, "oproep_attachment", "size");
        because(KEY, "oproep_attachment_chunk", "response place piece");
        because(KEY, "oproep_outbox", "id owner");
        because(STATE, "oproep_outbox", "kind language state due_at attempt");
        because(TIME, "oproep_outbox", "created_at settled_at");
        because(KEY, "oproep_arrival", "id");
        because(TIME, "oproep_arrival", "arrived_at");
        because(KEY, "oproep_passed_file", "delivery place");
        because(CHOICE, "oproep_passed_file", "content_type");
        because(COUNT, "oproep_passed_file", "size");
        because(KEY, "oproep_passed_piece", "delivery place piece");
        because(KEY, "oproep_placement", "id");
        because(STATE, "oproep_placement", "version called_off recorded_by recorded_at language");
        because(CHOICE, "oproep_placement", "partner monthly months part_month");
        because(KEY, "oproep_due", "placement");
        because(TIME, "oproep_due", "look_on");
        because(COUNT, "oproep_series", "name last_year last_number last_date");
        because(KEY, "oproep_invoice", "id");
        because(COUNT, "oproep_invoice", "issue_year series corrects");
        because(STATE, "oproep_invoice", "kind issued_on due_on language");
        because(KEY, "oproep_privacy_request", "id");
        because(STATE, "oproep_privacy_request", "version kind language state asks_recipients shows_recipients");
        because(TIME, "oproep_privacy_request", "requested_at due_on answered_at");
        because(TIME, "oproep_hold", "placed_at until_day");
        because("a random key that stands in no other table", "oproep_erasure", "id");
        because(COUNT, "oproep_erasure", "erased_at counts");
        because(COUNT, "oproep_tally", "in_month what number");
        because(
                "an advertisement: everybody may read it",
                "oproep_sponsorship",
                "id version slot title text target first_day last_day stopped");
        because(
                "news of the network itself: every member may read it",
                "oproep_newsletter",
                "id subject text english_subject english_text created_at issue");
    }

    private Impersonal() {}

    private static void because(String reason, String table, String columns) {
        for (var column : columns.split(" ", -1)) {
            REASONS.put(table + '.' + column, reason);
        }
    }

    static Set<String> columns() {
        return new TreeSet<>(REASONS.keySet());
    }
}
