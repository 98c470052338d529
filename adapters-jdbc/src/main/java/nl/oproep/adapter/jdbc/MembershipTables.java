package nl.oproep.adapter.jdbc;

import nl.oproep.announcement.spi.Announcements;
import nl.oproep.announcement.spi.Audiences;
import nl.oproep.announcement.spi.Brochures;
import nl.oproep.announcement.spi.Issues;
import nl.oproep.announcement.spi.Members;
import nl.oproep.announcement.spi.Registrations;
import nl.oproep.announcement.spi.SilentMembers;
import nl.oproep.announcement.spi.Stretches;
import nl.oproep.announcement.spi.Suppressions;

/** All that is kept of members and of what goes to them. */
record MembershipTables(
        Registrations registrations,
        Members members,
        Brochures brochures,
        SilentMembers silent,
        Audiences audiences,
        Suppressions suppressions,
        Announcements announcements,
        Issues issues,
        Stretches stretches) {

    static MembershipTables in(Jdbc jdbc) {
        return new MembershipTables(
                new JdbcRegistrations(jdbc),
                new JdbcMembers(jdbc),
                new JdbcBrochures(jdbc),
                new JdbcSilentMembers(jdbc),
                new JdbcAudiences(jdbc),
                new JdbcSuppressions(jdbc),
                new JdbcAnnouncements(jdbc),
                new JdbcIssues(jdbc),
                new JdbcStretches(jdbc));
    }
}
