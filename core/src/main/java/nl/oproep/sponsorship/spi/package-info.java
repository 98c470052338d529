/** What keeping sponsorships needs from outside. */
@NullMarked
package nl.oproep.sponsorship.spi;

import org.jspecify.annotations.NullMarked;
