package nl.oproep.examples.embedded;

import static nl.oproep.examples.embedded.Example.NETWORK;
import static nl.oproep.examples.embedded.Example.TERMS;
import static nl.oproep.examples.embedded.Example.aResponse;
import static nl.oproep.examples.embedded.Example.anAssignment;

import java.io.PrintStream;
import nl.oproep.Oproep;
import nl.oproep.assignment.Posted;
import nl.oproep.response.Submitted;
import nl.oproep.testkit.InMemoryStore;

/** The same with nothing but memory: for tests of your own, and for trying things out. Nothing is published before the poster confirms, so the response is refused. */
public final class InMemory {
    private InMemory() {}

    /** Posts an assignment, responds before it is confirmed, and shows that nothing came of that. */
    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        var oproep = Oproep.over(InMemoryStore.create())
                .network(NETWORK)
                .agreements(TERMS)
                .transport(new PrintedMail(out))
                .build();

        if (oproep.posting().post(anAssignment()) instanceof Posted.Accepted posted) {
            out.println("posted, " + posted.state());
            boolean unknown = oproep.responding().submit(aResponse(posted.reference())) instanceof Submitted.Unknown;
            int sent = oproep.dispatching().deliverDue(10);
            out.println("unknown before it is confirmed: " + unknown + ", " + sent + " mail");
        }
    }
}
