/** The stores of Oproep in a relational database that somebody else may own as well. */
@NullMarked
package nl.oproep.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
