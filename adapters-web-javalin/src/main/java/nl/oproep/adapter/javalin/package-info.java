/** The pages and the JSON of Oproep, served by Javalin. */
@NullMarked
package nl.oproep.adapter.javalin;

import org.jspecify.annotations.NullMarked;
