/** What may be set, and what is said about what may not. */
@NullMarked
package nl.oproep.examples.site.settings;

import org.jspecify.annotations.NullMarked;
