package nl.oproep.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.oproep.file.Attachment;
import nl.oproep.file.FileScreening;
import nl.oproep.file.Upload;
import nl.oproep.kernel.Characters;
import nl.oproep.kernel.Constraints;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Violation;
import nl.oproep.terms.Agreements;

/** Everything that can be wrong with what somebody tells on the form, found in one go. Looks at nothing that is stored (V10). */
public final class MemberScreening {
    private static final int LONGEST_REGION = 80;

    private final Constraints constraints;
    private final Agreements agreements;
    private final Network network;
    private final FileScreening brochures;

    public MemberScreening(Constraints constraints, Agreements agreements, Network network, FileScreening brochures) {
        this.constraints = constraints;
        this.agreements = agreements;
        this.network = network;
        this.brochures = brochures;
    }

    List<Violation> check(JoinNetwork command) {
        var violations = new ArrayList<>(constraints.check(command));
        violations.addAll(texts(command.draft()));
        var email = command.email();
        if (email != null && !email.isBlank()) {
            violations.addAll(network.problem("email", email));
        }
        var version = agreements.current().version();
        if (command.acceptTerms() != null && !version.equals(command.acceptTerms())) {
            violations.add(Violation.of("acceptTerms", "terms.version", "version", version));
        }
        brochure(command.brochure(), violations);
        return List.copyOf(violations);
    }

    List<Violation> check(ChangeMember command) {
        var violations = new ArrayList<>(constraints.check(command));
        violations.addAll(texts(command.draft()));
        brochure(command.brochure(), violations);
        return List.copyOf(violations);
    }

    /** The brochure, if there is one that is taken in. */
    Optional<Attachment> brochure(List<Upload> brochure) {
        return brochure(brochure, new ArrayList<>());
    }

    /** A file that is too large is not looked into. */
    private Optional<Attachment> brochure(List<Upload> brochure, List<Violation> violations) {
        var sizes = brochures.sizes(brochure);
        violations.addAll(sizes);
        return sizes.isEmpty()
                ? brochures.attachments(brochure, violations).stream().findFirst()
                : Optional.empty();
    }

    private static List<Violation> texts(MemberDraft draft) {
        var violations = new ArrayList<Violation>();
        violations.addAll(Characters.checkLine("name", draft.name()));
        violations.addAll(Characters.checkLine("availability", draft.availability()));
        violations.addAll(Characters.check("about", draft.about()));
        if (!draft.disciplines().stream().allMatch(code -> code.matches("[A-Z][A-Z0-9_]{1,29}"))) {
            violations.add(Violation.of("disciplines", "member.disciplines"));
        }
        if (draft.regions().stream().anyMatch(region -> region.length() > LONGEST_REGION)) {
            violations.add(Violation.of("regions", "member.regions"));
        }
        draft.regions().stream()
                .flatMap(region -> Characters.checkLine("regions", region).stream())
                .findFirst()
                .ifPresent(violations::add);
        if (draft.hoursMin() != null && draft.hoursMax() != null && draft.hoursMax() < draft.hoursMin()) {
            violations.add(Violation.of("hoursMax", "member.hours"));
        }
        return violations;
    }
}
