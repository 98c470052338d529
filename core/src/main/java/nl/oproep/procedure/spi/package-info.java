/** What procedures need from outside. */
@NullMarked
package nl.oproep.procedure.spi;

import org.jspecify.annotations.NullMarked;
