/** What addresses, texts and secrets promise, tried. */
@NullMarked
package nl.oproep.kernel;

import org.jspecify.annotations.NullMarked;
