package nl.oproep.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.Violation;

/** Decides which files are taken in: so many, so large, of an allowed type by content, and under which name (R8). */
public final class FileScreening {
    private final String field;
    private final AttachmentLimits limits;

    /**
     * For files of one field of a form.
     *
     * @param field its name, at which violations stand
     */
    public FileScreening(String field, AttachmentLimits limits) {
        this.field = field;
        this.limits = limits;
    }

    /** What is wrong with how many there are and how large they are; none is read for it. */
    public List<Violation> sizes(List<Upload> uploads) {
        var violations = new ArrayList<Violation>();
        if (uploads.size() > limits.count()) {
            violations.add(
                    limits.count() == 1
                            ? Violation.of(field, "attachment.one")
                            : Violation.of(field, "attachment.count", "max", limits.count()));
        }
        if (uploads.stream().anyMatch(u -> u.size() > limits.each())) {
            violations.add(Violation.of(field, "attachment.size", "max", limits.each() / 1_000_000));
        }
        if (uploads.stream().mapToLong(Upload::size).sum() > limits.together()) {
            violations.add(Violation.of(field, "attachment.together", "max", limits.together() / 1_000_000));
        }
        return violations;
    }

    /**
     * The files with their type by content, a safe name and their digest; a file of no allowed type is added to {@code violations}.
     *
     * @throws UncheckedIOException when an upload cannot be read
     */
    public List<Attachment> attachments(List<Upload> uploads, List<Violation> violations) {
        var attachments = new ArrayList<Attachment>();
        for (var upload : uploads) {
            try {
                var type = FileType.of(upload.content(), upload.size());
                if (type.isEmpty()) {
                    violations.add(Violation.of(field, upload.size() == 0 ? "attachment.empty" : "attachment.type"));
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
}
