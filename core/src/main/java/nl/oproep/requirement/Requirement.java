package nl.oproep.requirement;

/**
 * One point that matters for the match; becomes one input on the response form (Q2).
 *
 * @param key names the input: {@code answers.KEY}; lower-case letters, digits and hyphens, unique within an assignment
 * @param label what the candidate reads, exactly as supplied
 * @param importance an <em>eis</em> or a <em>wens</em>
 * @param criterion what is asked and what satisfies
 */
public record Requirement(String key, String label, Importance importance, Criterion criterion) {

    public Requirement {
        if (!key.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("a requirement's key is made of lower-case letters, digits and hyphens");
        }
    }
}
