package nl.oproep.terms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All versions of the working agreements, the one in force last. Immutable. */
public final class Agreements {
    private final List<Agreement> versions;

    private Agreements(List<Agreement> versions) {
        this.versions = versions;
    }

    /**
     * These versions of the agreements.
     *
     * @param versions oldest first; the last is in force
     * @throws IllegalArgumentException when there is none, or one version twice
     */
    public static Agreements of(List<Agreement> versions) {
        if (versions.isEmpty()
                || versions.stream().map(Agreement::version).distinct().count() < versions.size()) {
            throw new IllegalArgumentException("there is at least one agreement and no version twice");
        }
        return new Agreements(List.copyOf(versions));
    }

    /** The version in force. */
    public Agreement current() {
        return versions.get(versions.size() - 1);
    }

    /** A version, in force or older: old versions stay readable. */
    public Optional<Agreement> find(String version) {
        return versions.stream().filter(v -> v.version().equals(version)).findFirst();
    }

    public List<Agreement> all() {
        return versions;
    }

    /** The consent that sending a form at {@code at} is. */
    public Consent consentAt(Instant at) {
        return new Consent(current().version(), current().digest(), at);
    }
}
