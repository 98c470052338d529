/** Mail that comes in: bounces, automatic mail, and what people answer (M4, M5, R4). */
@NullMarked
package nl.oproep.inbound;

import org.jspecify.annotations.NullMarked;
