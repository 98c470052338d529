package nl.oproep.examples.embedded;

import static nl.oproep.examples.embedded.Example.NETWORK;
import static nl.oproep.examples.embedded.Example.TERMS;
import static nl.oproep.examples.embedded.Example.aResponse;
import static nl.oproep.examples.embedded.Example.anAssignment;

import java.io.PrintStream;
import nl.oproep.Oproep;
import nl.oproep.Policies;
import nl.oproep.adapter.jdbc.JdbcStore;
import nl.oproep.assignment.Posted;
import nl.oproep.assignment.PublicationPolicy;
import org.h2.jdbcx.JdbcDataSource;

/** An interim network in one {@code main}: over a database, without web, and with mail that is printed instead of sent. */
public final class Main {
    private Main() {}

    /** Posts an assignment, responds to it, and shows the four mails that follow. */
    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:oproep;DB_CLOSE_DELAY=-1;"
                + "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
        // README begins
        var oproep = Oproep.over(JdbcStore.over(dataSource).migrate())
                .network(NETWORK)
                .agreements(TERMS)
                .transport(new PrintedMail(out))
                .policies(Policies.STANDARD.publishing(PublicationPolicy.IMMEDIATE))
                .build();

        if (oproep.posting().post(anAssignment()) instanceof Posted.Accepted posted) {
            var answer = oproep.responding().submit(aResponse(posted.reference()));
            int sent = oproep.dispatching().deliverDue(10);
            out.println(answer + ", " + sent + " mails");
        }
        // README ends
    }
}
