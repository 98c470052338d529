/** The parts of the site, each by itself. */
@NullMarked
package nl.oproep.examples.site;

import org.jspecify.annotations.NullMarked;
