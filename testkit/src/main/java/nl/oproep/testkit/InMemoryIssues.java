package nl.oproep.testkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.announcement.Issue;
import nl.oproep.announcement.IssueContent;
import nl.oproep.announcement.Stretch;
import nl.oproep.announcement.Tally;
import nl.oproep.announcement.spi.Issues;
import nl.oproep.kernel.spi.DuplicateException;
import org.jspecify.annotations.Nullable;

/** Issues in memory. */
final class InMemoryIssues implements Issues {
    private final Memory memory;
    private final Memory.Shelf<UUID, Kept> issues;
    private final Memory.Shelf<UUID, Stretch> stretches;

    /** An issue, and when it was its turn last. */
    record Kept(Issue issue, Instant served) {}

    InMemoryIssues(Memory memory, Memory.Shelf<UUID, Stretch> stretches) {
        this.memory = memory;
        this.issues = memory.new Shelf<>();
        this.stretches = stretches;
    }

    @Override
    public void add(Issue issue) {
        memory.run(() -> {
            if (issues.has(issue.id())) {
                throw new DuplicateException("issue " + issue.id());
            }
            issues.put(issue.id(), new Kept(issue, issue.createdAt()));
        });
    }

    @Override
    public Optional<Issue> find(UUID id) {
        return memory.within(() -> Optional.ofNullable(issues.find(id)).map(Kept::issue));
    }

    @Override
    public List<Issue> list(int limit, int offset) {
        return memory.within(() -> issues.all().stream()
                .map(Kept::issue)
                .sorted(Comparator.comparing(Issue::createdAt).reversed().thenComparing(Issue::id))
                .skip(offset)
                .limit(limit)
                .toList());
    }

    @Override
    public boolean stop(UUID id, Instant at) {
        return memory.within(() -> {
            var kept = issues.find(id);
            if (kept == null || kept.issue().exhausted()) {
                return false;
            }
            exhaust(id, at);
            return true;
        });
    }

    @Override
    public void forget(UUID subject) {
        memory.run(() -> List.copyOf(issues.all()).stream()
                .map(Kept::issue)
                .filter(issue -> issue.content().subject().equals(subject))
                .forEach(issue -> {
                    issues.remove(issue.id());
                    List.copyOf(stretches.all()).stream()
                            .filter(stretch -> stretch.issue().equals(issue.id()))
                            .forEach(stretch -> stretches.remove(stretch.id()));
                }));
    }

    /** The issue that waited longest; in a transaction only. */
    Optional<Issue> next() {
        return issues.all().stream()
                .filter(kept -> !kept.issue().exhausted())
                .min(Comparator.comparing(Kept::served)
                        .thenComparing(kept -> kept.issue().id()))
                .map(Kept::issue);
    }

    /** It goes on behind this member; in a transaction only. */
    void goOn(UUID id, UUID cursor, Instant served) {
        find(id).ifPresent(issue -> put(issue, cursor, issue.exhausted(), issue.tally(), issue.finishedAt(), served));
    }

    /** Nobody is left; in a transaction only. */
    void exhaust(UUID id, Instant now) {
        find(id).ifPresent(issue -> put(issue, issue.cursor(), true, issue.tally(), issue.finishedAt(), now));
        finish(id, now);
    }

    /** Counts what was settled; in a transaction only. */
    void count(UUID id, Tally tally, Instant now) {
        var kept = issues.find(id);
        if (kept != null) {
            var issue = kept.issue();
            put(issue, issue.cursor(), issue.exhausted(), issue.tally().plus(tally), issue.finishedAt(), kept.served());
            finish(id, now);
        }
    }

    private void finish(UUID id, Instant now) {
        find(id).filter(issue -> issue.exhausted() && issue.finishedAt() == null)
                .filter(issue ->
                        stretches.all().stream().noneMatch(one -> one.issue().equals(id)))
                .ifPresent(issue -> put(issue, issue.cursor(), true, issue.tally(), now, now));
    }

    private void put(
            Issue issue, UUID cursor, boolean exhausted, Tally tally, @Nullable Instant finished, Instant served) {
        var content = issue.content();
        var kept = finished == null
                ? content
                : new IssueContent(content.issue(), content.kind(), content.subject(), Map.of(), content.base());
        var next = new Issue(kept, issue.audience(), cursor, exhausted, tally, issue.createdAt(), finished);
        issues.put(issue.id(), new Kept(next, served));
    }
}
