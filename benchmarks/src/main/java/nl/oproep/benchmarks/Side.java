package nl.oproep.benchmarks;

import java.time.Duration;

/** One of two ways to do the same work. */
interface Side {

    /** Works for about this long and says how much was done. */
    Sample run(Duration time) throws Exception;
}
