@NullMarked
package nl.oproep.billing;

import org.jspecify.annotations.NullMarked;
