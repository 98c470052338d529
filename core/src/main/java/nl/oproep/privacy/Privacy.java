package nl.oproep.privacy;

import org.jspecify.annotations.Nullable;

/** What a network does about personal data. Immutable and safe for many threads. */
public final class Privacy {
    private final PrivacyPolicies policies;
    private final Inventory inventory;
    private final Sweeping sweeping;
    private final Purging purging;
    private final @Nullable Requests requests;

    /** What needs the network's secret. */
    record Requests(Erasing erasing, Requesting requesting, Answering answering, Replaying replaying) {}

    Privacy(
            PrivacyPolicies policies,
            Inventory inventory,
            Sweeping sweeping,
            Purging purging,
            @Nullable Requests requests) {
        this.policies = policies;
        this.inventory = inventory;
        this.sweeping = sweeping;
        this.purging = purging;
        this.requests = requests;
    }

    /** What may be decided, as it was decided. */
    public PrivacyPolicies policies() {
        return policies;
    }

    /** What is kept, why, how long and where: the register of processing (V1, GDPR 30). */
    public Inventory inventory() {
        return inventory;
    }

    /** Wiping what is due (V2). */
    public Sweeping sweeping() {
        return sweeping;
    }

    /** Clearing the bytes of what was wiped (V4). */
    public Purging purging() {
        return purging;
    }

    /** Whether it was built with a secret, so that requests can be answered. */
    public boolean answersRequests() {
        return requests != null;
    }

    /**
     * Erasing what is held about somebody (V3).
     *
     * @throws IllegalStateException when this network was built without a secret
     */
    public Erasing erasing() {
        return requests().erasing();
    }

    /**
     * What people do about their own data (V8).
     *
     * @throws IllegalStateException when this network was built without a secret
     */
    public Requesting requesting() {
        return requests().requesting();
    }

    /**
     * What the operator does about requests.
     *
     * @throws IllegalStateException when this network was built without a secret
     */
    public Answering answering() {
        return requests().answering();
    }

    /**
     * Erasing again what a restored backup brought back (V4).
     *
     * @throws IllegalStateException when this network was built without a secret
     */
    public Replaying replaying() {
        return requests().replaying();
    }

    private Requests requests() {
        if (requests == null) {
            throw new IllegalStateException("this network erases nothing on request: give secret(…) when building it");
        }
        return requests;
    }
}
