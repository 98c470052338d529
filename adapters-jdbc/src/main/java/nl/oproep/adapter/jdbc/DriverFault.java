package nl.oproep.adapter.jdbc;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** What a driver threw, on its way to the one place that turns it into what the ports promise. */
final class DriverFault extends JdbiException {
    private static final long serialVersionUID = 1L;

    DriverFault(SQLException cause) {
        super(cause);
    }
}
