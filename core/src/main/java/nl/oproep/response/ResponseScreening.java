package nl.oproep.response;

import java.util.ArrayList;
import java.util.List;
import nl.oproep.file.Attachment;
import nl.oproep.file.AttachmentLimits;
import nl.oproep.file.FileScreening;
import nl.oproep.file.Upload;
import nl.oproep.kernel.Characters;
import nl.oproep.kernel.Constraints;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Violation;
import nl.oproep.terms.Agreements;
import org.jspecify.annotations.Nullable;

/** Everything that can be wrong with what a candidate supplies, answers aside, found in one go. */
public final class ResponseScreening {
    private final Constraints constraints;
    private final Agreements agreements;
    private final Network network;
    private final FileScreening files;

    public ResponseScreening(Constraints constraints, Agreements agreements, Network network, AttachmentLimits limits) {
        this.constraints = constraints;
        this.agreements = agreements;
        this.network = network;
        this.files = new FileScreening("attachment", limits);
    }

    List<Violation> check(SubmitResponse command) {
        var violations = new ArrayList<>(constraints.check(command));
        violations.addAll(Characters.checkLine("name", command.name()));
        violations.addAll(Characters.checkLine("phone", command.phone()));
        violations.addAll(Characters.check("motivation", command.motivation()));
        violations.addAll(Characters.check("remarks", command.remarks()));
        var email = command.email();
        if (email != null && !email.isBlank()) {
            violations.addAll(network.problem("email", email));
        }
        var version = agreements.current().version();
        if (command.acceptTerms() != null && !version.equals(command.acceptTerms())) {
            violations.add(Violation.of("acceptTerms", "terms.version", "version", version));
        }
        if (command.kind() == ResponseKind.QUESTION && blank(command.motivation()) && blank(command.remarks())) {
            violations.add(Violation.of("motivation", "question.empty"));
        }
        violations.addAll(files.sizes(command.attachments()));
        return violations;
    }

    /** The attachments with their type by content (R8); a file of no allowed type is added to {@code violations}. */
    List<Attachment> attachments(List<Upload> uploads, List<Violation> violations) {
        return files.attachments(uploads, violations);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
