/** What the promises cost in time and memory, measured with JMH. */
@NullMarked
package nl.oproep.benchmarks;

import org.jspecify.annotations.NullMarked;
