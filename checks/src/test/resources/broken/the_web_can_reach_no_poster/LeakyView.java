package nl.oproep.assignment;

import java.util.List;

/** A view with a door at the back. */
public record LeakyView(Reference reference) {
    public List<Assignment> behind() {
        return List.of();
    }
}
