/** What can be set from outside: every {@code OPROEP_*} name, read into types once, with all that is wrong said at once. */
@NullMarked
package nl.oproep.examples.site.settings;

import org.jspecify.annotations.NullMarked;
