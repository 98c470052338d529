@NullMarked
package nl.oproep.sponsorship;

import org.jspecify.annotations.NullMarked;
