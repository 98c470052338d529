/** The entrance: {@link nl.oproep.Oproep} puts the rooms together over a {@link nl.oproep.Store}. */
@NullMarked
package nl.oproep;

import org.jspecify.annotations.NullMarked;
