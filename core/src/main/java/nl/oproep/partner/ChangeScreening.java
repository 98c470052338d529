package nl.oproep.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.oproep.kernel.Characters;
import nl.oproep.kernel.Constraints;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Violation;
import nl.oproep.terms.Agreements;
import org.jspecify.annotations.Nullable;

/** Everything that can be wrong with a change that a partner supplies. It looks at what was typed and at nothing that is stored (V10). */
public final class ChangeScreening {
    private final Constraints constraints;
    private final Agreements agreements;
    private final Network network;

    public ChangeScreening(Constraints constraints, Agreements agreements, Network network) {
        this.constraints = constraints;
        this.agreements = agreements;
        this.network = network;
    }

    List<Violation> check(ChangePartner command) {
        var violations = new ArrayList<>(constraints.check(command));
        violations.addAll(address("email", command.email()));
        violations.addAll(address("newEmail", command.newEmail()));
        violations.addAll(Characters.checkLine("name", command.name()));
        violations.addAll(Characters.checkLine("phone", command.phone()));
        violations.addAll(Characters.check("profile", command.profile()));
        if (Stream.of(command.newEmail(), command.name(), command.phone(), command.profile())
                .allMatch(ChangeScreening::blank)) {
            violations.add(Violation.of("newEmail", "partner.nothing"));
        }
        var version = agreements.current().version();
        if (command.acceptTerms() != null && !command.acceptTerms().equals(version)) {
            violations.add(Violation.of("acceptTerms", "terms.version", "version", version));
        }
        return List.copyOf(violations);
    }

    private List<Violation> address(String field, @Nullable String typed) {
        return typed == null || typed.isBlank() ? List.of() : network.problem(field, typed.strip());
    }

    static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
