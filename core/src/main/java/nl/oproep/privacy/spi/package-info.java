/** What privacy needs from outside: requests, legal holds, the ledger of erasures. */
@NullMarked
package nl.oproep.privacy.spi;

import org.jspecify.annotations.NullMarked;
