package nl.oproep.privacy;

import java.util.List;

/**
 * What is held about somebody, as they see it (V8). Hides itself wherever it is printed.
 *
 * @param request that it answers
 * @param items what is held, by category, each with its standing
 * @param decisions what erasing would do, for each category
 * @param recipients who exactly received it; empty unless the policy and, where that says so, the operator allow it
 * @param mayAskRecipients whether the person can still ask for that
 * @param mayHaveToldRecipients whether the person can ask to have recipients told of an erasure
 */
public record Dossier(
        PrivacyRequest request,
        List<HeldItem> items,
        List<Decision> decisions,
        List<Recipient> recipients,
        boolean mayAskRecipients,
        boolean mayHaveToldRecipients) {

    public Dossier {
        items = List.copyOf(items);
        decisions = List.copyOf(decisions);
        recipients = List.copyOf(recipients);
    }

    @Override
    public String toString() {
        return "Dossier[" + request.id() + "]";
    }
}
