/** The stores tried on both databases. */
@NullMarked
package nl.oproep.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
