/** The one runnable jar, driven from outside as people and programs do: processes, HTTP, signals. Runs after packaging. */
@NullMarked
package nl.oproep.examples.site.jar;

import org.jspecify.annotations.NullMarked;
