/** News to members: composed, looked at, tried on oneself, and sent once (L4). */
@NullMarked
package nl.oproep.newsletter;

import org.jspecify.annotations.NullMarked;
