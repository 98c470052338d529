@NullMarked
package nl.oproep.adapter.invoice;

import org.jspecify.annotations.NullMarked;
