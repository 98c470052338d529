package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Members of a site: some who join as people do, and a crowd of copies of one of them, straight in the database, who come before them in every announcement. */
record Members(Site site, MailServer mail, Map<String, String> settings) {
    private static final String COPIES = """
            insert into oproep_member (id, name, email, email_key, disciplines, regions, remote, hours_min, hours_max, availability, about,
                                       language, terms_version, terms_digest, agreed_at, tag, address_hash, confirmed_at, last_sign_at)
            select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, name, 'menigte' || n || '@lid-trials.nl',
                   'menigte' || n || '@lid-trials.nl', disciplines, regions, remote, hours_min, hours_max, availability, about,
                   language, terms_version, terms_digest, agreed_at, lpad(translate(n::text, '01', 'ab'), 26, 'c'),
                   decode(md5(n::text) || md5('x' || n), 'hex'), confirmed_at, last_sign_at
              from oproep_member, generate_series(1, %d) n
             where email = '%s'
            """;
    private static final String INTERESTS = """
            insert into oproep_interest (discipline, region, member)
            select i.discipline, i.region, copy.id
              from oproep_interest i
              join oproep_member original on original.id = i.member and original.email = '%s'
             cross join oproep_member copy
             where copy.email like 'menigte%%'
            """;

    /** Somebody fills in the form and presses the link in the mail. */
    void join(String email) {
        var form = Map.<String, Object>of(
                "name",
                "Lid Zilvermeeuw",
                "email",
                email,
                "disciplines",
                List.of("FINANCE"),
                "acceptTerms",
                Supplied.TERMS);
        var answer = site.visitor().json("/api/v1/members", form);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        var link =
                URI.create(mail.await(email).link("/inschrijven/bevestigen/")).getPath();
        assertThat(site.visitor().form(link, Fields.of(Map.of())).status()).isEqualTo(200);
    }

    /** So many others like this member. */
    void crowd(String like, int count) {
        try (var connection = DriverManager.getConnection(
                        settings.get("OPROEP_JDBC_URL"),
                        settings.get("OPROEP_JDBC_USER"),
                        settings.get("OPROEP_JDBC_PASSWORD"));
                var statement = connection.createStatement()) {
            statement.executeUpdate(COPIES.formatted(count, like));
            statement.executeUpdate(INTERESTS.formatted(like));
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Presses the link of an announcement, as a mail program does (RFC 8058). */
    static void leave(Site at, Received announcement) {
        var link = URI.create(announcement.link("/afmelden/")).getPath();
        assertThat(at.visitor()
                        .form(link, Fields.of(Map.of("List-Unsubscribe", "One-Click")))
                        .status())
                .isEqualTo(200);
    }
}
