package nl.oproep.benchmarks;

import java.util.List;

/** Measures one workload against its references. */
interface Rig {

    /** Which workload of docs/performance.md. */
    String name();

    /** Its lines of the table. */
    List<Row> measure(Postgres postgres) throws Exception;
}
