@NullMarked
package nl.oproep.examples.site.fee;

import org.jspecify.annotations.NullMarked;
