/** What billing needs from outside: a place for documents, and their paper form. */
@NullMarked
package nl.oproep.billing.spi;

import org.jspecify.annotations.NullMarked;
