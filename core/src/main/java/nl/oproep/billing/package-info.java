/** Invoices and credit notes for the success fee: numbered without gaps, never changed, each fee month once (F6, F9, domain.md §8). */
@NullMarked
package nl.oproep.billing;

import org.jspecify.annotations.NullMarked;
