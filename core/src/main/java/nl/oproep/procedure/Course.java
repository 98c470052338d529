package nl.oproep.procedure;

import java.util.List;
import nl.oproep.assignment.ManagedAssignment;

/**
 * How a procedure stands, for its poster and for the operator.
 *
 * @param assignment what it is about
 * @param procedure how far it is
 * @param updates what has been told so far, the first one first
 */
public record Course(ManagedAssignment assignment, Procedure procedure, List<Update> updates) {

    public Course {
        updates = List.copyOf(updates);
    }
}
