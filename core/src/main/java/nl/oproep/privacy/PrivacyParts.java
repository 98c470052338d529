package nl.oproep.privacy;

import java.time.Clock;
import java.util.random.RandomGenerator;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Secret;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.link.Linking;
import nl.oproep.mail.Mailroom;
import nl.oproep.privacy.spi.ErasureCopies;
import nl.oproep.privacy.spi.Erasures;
import nl.oproep.privacy.spi.Holds;
import nl.oproep.privacy.spi.PrivacyRequests;
import nl.oproep.privacy.spi.Recipients;
import nl.oproep.privacy.spi.Remnants;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the room is put together from, as the root hands it over.
 *
 * @param holders what each room keeps about people
 * @param copies the ledger of erasures outside the database, or null: then a restored backup brings back what was erased since
 * @param secret the network's key, or null: then nothing is erased on request
 */
public record PrivacyParts(
        PrivacyPolicies policies,
        Holders holders,
        PrivacyRequests requests,
        Holds holds,
        Erasures erasures,
        @Nullable ErasureCopies copies,
        Recipients recipients,
        Remnants remnants,
        Linking linking,
        Mailroom mailroom,
        Transactions transactions,
        Ids ids,
        Network network,
        @Nullable Secret secret,
        RandomGenerator random,
        Clock clock) {

    /** The room, put together. */
    public Privacy together() {
        var sweeping = new Sweeping(holders, holds, policies.retention(), transactions, network.timeZone(), clock);
        return new Privacy(
                policies,
                new Inventory(policies),
                sweeping,
                new Purging(remnants),
                secret == null ? null : requests(secret));
    }

    private Privacy.Requests requests(Secret key) {
        var deciding = new Deciding(holders, holds, network.timeZone());
        var erasing =
                new Erasing(holders, deciding, erasures, copies, transactions, key.hashes("erasure"), random, clock);
        var dossiers = new Dossiers(deciding, erasing, recipients, policies, clock);
        var onRequest = new ErasingOnRequest(erasing, dossiers, mailroom, transactions, policies.telling());
        var requesting =
                new Requesting(requests, dossiers, onRequest, linking, mailroom, transactions, ids, network, clock);
        var answering =
                new Answering(requests, holds, dossiers, onRequest, requesting, mailroom, transactions, network, clock);
        return new Privacy.Requests(
                erasing, requesting, answering, new Replaying(holders, erasing, erasures, copies, transactions));
    }
}
