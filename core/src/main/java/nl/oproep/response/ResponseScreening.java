package nl.oproep.response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.oproep.kernel.Characters;
import nl.oproep.kernel.Constraints;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.Violation;
import nl.oproep.terms.Agreements;
import org.jspecify.annotations.Nullable;

/** Everything that can be wrong with what a candidate supplies, answers aside, found in one go. */
public final class ResponseScreening {
    private final Constraints constraints;
    private final Agreements agreements;
    private final Network network;
    private final AttachmentLimits limits;

    public ResponseScreening(Constraints constraints, Agreements agreements, Network network, AttachmentLimits limits) {
        this.constraints = constraints;
        this.agreements = agreements;
        this.network = network;
        this.limits = limits;
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
        violations.addAll(sizes(command.attachments()));
        return violations;
    }

    private List<Violation> sizes(List<Upload> uploads) {
        var violations = new ArrayList<Violation>();
        if (uploads.size() > limits.count()) {
            violations.add(Violation.of("attachment", "attachment.count", "max", limits.count()));
        }
        if (uploads.stream().anyMatch(u -> u.size() > limits.each())) {
            violations.add(Violation.of("attachment", "attachment.size", "max", limits.each() / 1_000_000));
        }
        if (uploads.stream().mapToLong(Upload::size).sum() > limits.together()) {
            violations.add(Violation.of("attachment", "attachment.together", "max", limits.together() / 1_000_000));
        }
        return violations;
    }

    /** The attachments with their type by content (R8); a file of no allowed type is added to {@code violations}. */
    List<Attachment> attachments(List<Upload> uploads, List<Violation> violations) {
        var attachments = new ArrayList<Attachment>();
        for (var upload : uploads) {
            try {
                var type = FileType.of(upload.content(), upload.size());
                if (type.isEmpty()) {
                    violations.add(
                            Violation.of("attachment", upload.size() == 0 ? "attachment.empty" : "attachment.type"));
                } else {
                    var name = FileName.safe(upload.name(), type.get());
                    attachments.add(new Attachment(name, type.get().contentType(), upload.size(), digest(upload)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("an upload could not be read again", e);
            }
        }
        return attachments;
    }

    private static Sha256 digest(Upload upload) throws IOException {
        var digest = Sha256.digest();
        try (var content = upload.content().open()) {
            var piece = new byte[16_384];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return Sha256.of(digest);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
