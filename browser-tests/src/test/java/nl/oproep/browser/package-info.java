/** The journey as a person walks it, in a real browser. */
@NullMarked
package nl.oproep.browser;

import org.jspecify.annotations.NullMarked;
