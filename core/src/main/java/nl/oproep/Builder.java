package nl.oproep;

import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import nl.oproep.billing.BillingTerms;
import nl.oproep.billing.spi.InvoiceDocuments;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Secret;
import nl.oproep.mail.RetrySchedule;
import nl.oproep.mail.spi.Transport;
import nl.oproep.operator.spi.PasswordHashes;
import nl.oproep.privacy.PrivacyPolicies;
import nl.oproep.privacy.spi.ErasureCopies;
import nl.oproep.terms.Agreements;
import org.jspecify.annotations.Nullable;

/** Puts a network together. Network, agreements and transport must be given; all else has the default that its method names. */
public final class Builder {
    private final Store store;
    private @Nullable Network network;
    private @Nullable Agreements agreements;
    private @Nullable Transport transport;
    private @Nullable Validator validator;
    private Policies policies = Policies.STANDARD;
    private RetrySchedule retries = RetrySchedule.STANDARD;
    private Clock clock = Clock.systemUTC();
    private RandomGenerator random = new SecureRandom();
    private String node = "node";
    private Runnable bell = () -> {};
    private boolean boardInMemory = true;
    private @Nullable BillingTerms billing;
    private @Nullable InvoiceDocuments files;
    private @Nullable Secret secret;
    private @Nullable PasswordHashes passwords;
    private PrivacyPolicies privacy = PrivacyPolicies.STANDARD;
    private @Nullable ErasureCopies erasureCopies;

    Builder(Store store) {
        this.store = store;
    }

    /** Who operates the board. Must be given. */
    public Builder network(Network operator) {
        this.network = operator;
        return this;
    }

    /** The working agreements, the version in force last. Must be given. */
    public Builder agreements(Agreements versions) {
        this.agreements = versions;
        return this;
    }

    /** How mails travel. Must be given. */
    public Builder transport(Transport way) {
        this.transport = way;
        return this;
    }

    /** What may be decided; by default {@link Policies#STANDARD}. */
    public Builder policies(Policies decided) {
        this.policies = decided;
        return this;
    }

    /** When undelivered mail is tried again; by default {@link RetrySchedule#STANDARD}. */
    public Builder retries(RetrySchedule schedule) {
        this.retries = schedule;
        return this;
    }

    /** The time; by default the system's. Its zone does not matter: days are those of the network's zone. */
    public Builder clock(Clock time) {
        this.clock = time;
        return this;
    }

    /** Chance for references and secrets, fit for cryptography; by default a {@link SecureRandom}. */
    public Builder random(RandomGenerator chance) {
        this.random = chance;
        return this;
    }

    /** Checks commands; by default the provider on the class path. */
    public Builder validator(Validator checker) {
        this.validator = checker;
        return this;
    }

    /** The name of this node among those that share a store, the same after a restart; by default {@code node}, which does for one. */
    public Builder node(String name) {
        this.node = name;
        return this;
    }

    /** Called after each commit that may have posted mail, on the thread that committed; by default nothing. Must return at once. */
    public Builder bell(Runnable ring) {
        this.bell = ring;
        return this;
    }

    /** Whether the board is searched in this node's memory, about 1 kB for each open assignment and at most five seconds behind other nodes, or in the store; by default in memory. */
    public Builder boardInMemory(boolean inMemory) {
        this.boardInMemory = inMemory;
        return this;
    }

    /** How the network bills, and what makes files of its documents; by default it sends no invoices. */
    public Builder billing(BillingTerms terms, InvoiceDocuments documents) {
        this.billing = terms;
        this.files = documents;
        return this;
    }

    /**
     * The key of what only this network may recognise: suppressed addresses, members' links, the ledger of erasures (M6). At least 16 random bytes, the same on every node and after a restart, and
     * kept outside the database; by default there is none, and what needs it says so when it is asked for.
     *
     * @throws IllegalArgumentException when it is too short
     */
    public Builder secret(byte[] key) {
        this.secret = Secret.of(key);
        return this;
    }

    /** How passwords of operators are kept, such as Argon2id; by default there are no accounts of operators, and only the host's own login lets anybody into the back office. */
    public Builder passwords(PasswordHashes hashes) {
        this.passwords = hashes;
        return this;
    }

    /** How long everything is kept, and what the law and the working agreements leave to decide; by default {@link PrivacyPolicies#STANDARD}. */
    public Builder privacy(PrivacyPolicies decided) {
        this.privacy = decided;
        return this;
    }

    /** Where the ledger of erasures is kept beside the database, so that a restored backup can be erased again (V4); by default nowhere. */
    public Builder erasureCopies(ErasureCopies copies) {
        this.erasureCopies = copies;
        return this;
    }

    /**
     * The network.
     *
     * @throws IllegalStateException when something that must be given was not; the message names all of it
     */
    public Oproep build() {
        if (network == null || agreements == null || transport == null) {
            throw new IllegalStateException("an interim network cannot be built without"
                    + (network == null ? " network(…)" : "")
                    + (agreements == null ? " agreements(…)" : "")
                    + (transport == null ? " transport(…)" : ""));
        }
        return new Oproep(new Assembly(
                        store,
                        network,
                        agreements,
                        transport,
                        validator == null ? standardValidator() : validator,
                        policies,
                        retries,
                        clock,
                        random,
                        node,
                        bell,
                        boardInMemory,
                        billing,
                        files,
                        secret,
                        passwords,
                        new PrivacyRoom(privacy, erasureCopies))
                .wiring());
    }

    private static Validator standardValidator() {
        try {
            return Validation.buildDefaultValidatorFactory().getValidator();
        } catch (NoProviderFoundException e) {
            throw new IllegalStateException(
                    "no Jakarta Validation provider: add org.hibernate.validator:hibernate-validator, or give validator(…)",
                    e);
        }
    }
}
