package nl.oproep.adapter.jdbc;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.util.UUID;
import nl.oproep.kernel.spi.Ids;

/** UUIDs of version 7 (RFC 9562): they grow with time, so that new rows lie together. */
final class JdbcIds implements Ids {
    private final TimeOrderedEpochFactory factory = new TimeOrderedEpochFactory();

    @Override
    public UUID next() {
        return factory.create();
    }
}
