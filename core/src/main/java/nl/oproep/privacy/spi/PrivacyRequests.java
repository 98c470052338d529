package nl.oproep.privacy.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.privacy.PrivacyRequest;
import nl.oproep.privacy.RequestState;

/** All requests for access and erasure. Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads. */
public interface PrivacyRequests {

    /**
     * Stores a new request.
     *
     * @throws nl.oproep.kernel.spi.DuplicateException when its key is taken
     */
    void add(PrivacyRequest request);

    /** The request, or empty when it never was or has been wiped. */
    Optional<PrivacyRequest> find(UUID id);

    /** Requests in this state, oldest first, at most {@code limit} of them, skipping {@code offset}. */
    List<PrivacyRequest> list(RequestState state, int limit, int offset);

    /**
     * Stores the next state of a request and counts its version up by one.
     *
     * @throws nl.oproep.kernel.spi.StaleException when the stored version is not the one this was made from, also when nothing is stored any more
     */
    void replace(PrivacyRequest request);
}
