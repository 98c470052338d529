package nl.oproep.operator.spi;

import nl.oproep.operator.Listed;

/** How long the operator's lists are. Shows numbers only. */
public interface Totals {

    /** How many of these are stored, counted along an index. */
    long of(Listed what);
}
