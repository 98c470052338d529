/** Who pays by subscription, and since when (R9). */
@NullMarked
package nl.oproep.partner;

import org.jspecify.annotations.NullMarked;
