/** The store in memory keeps the promises, and journeys through the use cases over it. */
@NullMarked
package nl.oproep.testkit;

import org.jspecify.annotations.NullMarked;
