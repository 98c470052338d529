package nl.oproep.examples.site;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.oproep.examples.site.Nodes.Node;
import nl.oproep.examples.site.settings.Settings;

/** Do all sites that share a database work by one key: if not, a link or form of one fails at another, and who unsubscribed at one gets mail from another. */
final class KeyCheck {
    private static final String SUBJECT = "key";

    private final Settings settings;

    KeyCheck(Settings settings) {
        this.settings = settings;
    }

    /** What is found in a database that can be shared; changes nothing. */
    Finding finding(DataSource database) throws SQLException {
        var key = key();
        var nodes = Nodes.of(database);
        return key.map(own -> compared(nodes, Nodes.hash(own))).orElseGet(() -> withoutKey(nodes));
    }

    private Finding compared(List<Node> nodes, String own) {
        var others = nodes.stream().filter(node -> !node.keyHash().equals(own)).toList();
        if (!others.isEmpty()) {
            return strangers(others);
        }
        return settings.secret() == null
                ? Finding.note(
                        SUBJECT,
                        "it is kept in " + settings.dataDir()
                                + ": before a second site shares this database, give all of them the same OPROEP_SECRET")
                : Finding.ok(SUBJECT, "OPROEP_SECRET is set, and no site over this database works by another");
    }

    private static Finding withoutKey(List<Node> nodes) {
        return nodes.isEmpty()
                ? Finding.note(
                        SUBJECT,
                        "there is none yet: the first start makes one in the data directory; several sites need the same OPROEP_SECRET")
                : strangers(nodes);
    }

    private static Finding strangers(List<Node> others) {
        return Finding.wrong(
                SUBJECT,
                others.stream()
                                .map(node -> node.site() + " (started " + node.startedAt() + ")")
                                .collect(Collectors.joining(", "))
                        + " works over this database by another key than this site: links and forms of one fail at the other, and who unsubscribed at one gets mail from the other."
                        + " Give all of them the same OPROEP_SECRET. A site that is gone for good is forgotten with: delete from oproep_node where name = '…'");
    }

    private Optional<byte[]> key() {
        var given = settings.secret();
        if (given != null) {
            return Optional.of(given.getBytes(StandardCharsets.UTF_8));
        }
        return Files.exists(DataFolder.keyFile(settings.dataDir()))
                ? Optional.of(DataFolder.readKey(settings.dataDir()))
                : Optional.empty();
    }
}
