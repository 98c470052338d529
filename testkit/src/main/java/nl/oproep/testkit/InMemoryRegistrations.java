package nl.oproep.testkit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.announcement.Registration;
import nl.oproep.announcement.spi.Registrations;
import nl.oproep.kernel.spi.DuplicateException;

/** Forms that wait for a click, in memory. */
final class InMemoryRegistrations implements Registrations {
    private final Memory memory;
    private final Memory.Shelf<UUID, Registration> forms;

    InMemoryRegistrations(Memory memory) {
        this.memory = memory;
        this.forms = memory.new Shelf<>();
    }

    @Override
    public void add(Registration form) {
        memory.run(() -> {
            if (forms.has(form.id())) {
                throw new DuplicateException("registration " + form.id());
            }
            forms.put(form.id(), form);
        });
    }

    @Override
    public Optional<Registration> find(UUID id) {
        return memory.within(() -> Optional.ofNullable(forms.find(id)));
    }

    @Override
    public boolean remove(UUID id) {
        return memory.within(() -> {
            boolean there = forms.has(id);
            if (there) {
                forms.remove(id);
            }
            return there;
        });
    }

    /** All of them; in a transaction only. */
    List<Registration> all() {
        return List.copyOf(forms.all());
    }
}
