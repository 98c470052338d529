/** The fee, tried case by case and for all inputs. */
@NullMarked
package nl.oproep.fee;

import org.jspecify.annotations.NullMarked;
