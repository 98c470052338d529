package nl.oproep.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.kernel.DataCategory;

/** Decisions as the details of a delivery, there and back: names of categories and reasons, numbers and days, and nothing of a person. */
final class WrittenDecisions {
    private static final String PREFIX = "decision.";

    private WrittenDecisions() {}

    static Map<String, String> of(List<Decision> decisions) {
        var written = new HashMap<String, String>();
        for (var decision : decisions) {
            var line =
                    new StringBuilder().append(decision.present()).append(',').append(decision.erased());
            for (var kept : decision.kept()) {
                line.append(';').append(kept.number()).append(',').append(kept.removable());
                line.append(',')
                        .append(kept.lapsed())
                        .append(',')
                        .append(kept.reason())
                        .append(',');
                line.append(kept.until() == null ? "" : kept.until().toString());
            }
            written.put(PREFIX + decision.category(), line.toString());
        }
        return written;
    }

    static List<Decision> read(Map<String, String> details) {
        var decisions = new ArrayList<Decision>();
        for (var category : DataCategory.values()) {
            var line = details.get(PREFIX + category);
            if (line != null) {
                decisions.add(decision(category, line.split(";", -1)));
            }
        }
        return decisions;
    }

    private static Decision decision(DataCategory category, String[] parts) {
        var counts = parts[0].split(",", -1);
        var kept = new ArrayList<Decision.Kept>();
        for (int i = 1; i < parts.length; i++) {
            var words = parts[i].split(",", -1);
            kept.add(new Decision.Kept(
                    Integer.parseInt(words[0]),
                    Boolean.parseBoolean(words[1]),
                    Boolean.parseBoolean(words[2]),
                    words[3],
                    words[4].isEmpty() ? null : Instant.parse(words[4])));
        }
        return new Decision(category, Integer.parseInt(counts[0]), Integer.parseInt(counts[1]), kept);
    }
}
