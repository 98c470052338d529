/** Invoices and credit notes as files: PDF for people, UBL for machines. Start at {@link nl.oproep.adapter.invoice.InvoiceFiles}. */
@NullMarked
package nl.oproep.adapter.invoice;

import org.jspecify.annotations.NullMarked;
