package nl.oproep.examples.site.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.oproep.examples.site.settings.InboundMail.ImapFolder;
import nl.oproep.examples.site.settings.MailServer.Encryption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where mail comes in, as it is set (M4). */
class InboundSettingsTest {

    @Test
    void mailComesInFromAFolderOnAServerAndFromAMaildir() {
        var inbound = Settings.read(
                        Map.of(
                                "OPROEP_INBOUND_IMAP",
                                        "imaps://netwerk%40kanarie.example@mail.kanarie.example/Terug/Alles",
                                "OPROEP_INBOUND_PASSWORD", "geheim",
                                "OPROEP_INBOUND_MAILDIR", "/var/mail/terug"),
                        Map.of())
                .inbound();

        assertThat(inbound.imap())
                .isEqualTo(new ImapFolder(
                        "mail.kanarie.example",
                        993,
                        Encryption.TLS,
                        "netwerk@kanarie.example",
                        "geheim",
                        "Terug/Alles"));
        assertThat(inbound.maildir()).isEqualTo(Path.of("/var/mail/terug"));
        assertThat(inbound.toString()).doesNotContain("geheim", "netwerk");
        assertThat(Settings.read(Map.of(), Map.of()).inbound().given()).isFalse();
    }

    @Test
    void anImapFolderIsEncryptedUnlessItIsOnThisMachine() {
        assertThat(imap("imap://u@mail.kanarie.example"))
                .isEqualTo(new ImapFolder("mail.kanarie.example", 143, Encryption.STARTTLS, "u", "p", "INBOX"));
        assertThat(imap("imap://u@localhost:1143/"))
                .isEqualTo(new ImapFolder("localhost", 1143, Encryption.NONE, "u", "p", "INBOX"));
        assertThat(imap("imaps://u@localhost:9993/x"))
                .isEqualTo(new ImapFolder("localhost", 9993, Encryption.TLS, "u", "p", "x"));
    }

    @Test
    void anImapFolderThatMakesNoSenseIsNamed() {
        for (var url : List.of(
                "mail.kanarie.example",
                "pop3://u@h/x",
                "imaps://h/x",
                "imaps://u:p@h/x",
                "imaps://u@h/x?y",
                "imaps://a b")) {
            assertThatThrownBy(() -> imap(url))
                    .as(url)
                    .isInstanceOfSatisfying(
                            SettingsException.class,
                            wrong -> assertThat(wrong.problems())
                                    .singleElement()
                                    .asString()
                                    .startsWith("OPROEP_INBOUND_IMAP must be imaps://"));
        }
    }

    @Test
    void anImapFolderAndItsPasswordBelongTogether() {
        assertThatThrownBy(() -> Settings.read(Map.of("OPROEP_INBOUND_IMAP", "imaps://u@h"), Map.of()))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        wrong -> assertThat(wrong.problems())
                                .containsExactly("OPROEP_INBOUND_IMAP needs OPROEP_INBOUND_PASSWORD beside it"));
        assertThatThrownBy(() -> Settings.read(Map.of("OPROEP_INBOUND_PASSWORD", "p"), Map.of()))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        wrong -> assertThat(wrong.problems())
                                .containsExactly("OPROEP_INBOUND_PASSWORD means nothing without OPROEP_INBOUND_IMAP"));
    }

    private static @Nullable ImapFolder imap(String url) {
        return Settings.read(Map.of("OPROEP_INBOUND_IMAP", url, "OPROEP_INBOUND_PASSWORD", "p"), Map.of())
                .inbound()
                .imap();
    }
}
