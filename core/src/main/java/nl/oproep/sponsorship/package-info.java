/** Paid links: recognisable as such, from day to day, and nothing about anybody in them (L6). */
@NullMarked
package nl.oproep.sponsorship;

import org.jspecify.annotations.NullMarked;
