package nl.oproep.adapter.jdbc;

import java.util.Optional;
import java.util.UUID;
import nl.oproep.announcement.Registration;
import nl.oproep.announcement.spi.Registrations;
import nl.oproep.kernel.spi.DuplicateException;

/** Forms that wait for a click. */
final class JdbcRegistrations implements Registrations {
    private final Jdbc jdbc;

    JdbcRegistrations(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Registration form) {
        var what = "registration " + form.id();
        int added = jdbc.one(
                what,
                handle -> MemberRow.bind(
                                handle.createUpdate("""
                                insert into oproep_registration (
                                    id, name, email, email_key, disciplines, regions, remote, hours_min, hours_max,
                                    availability, about, language, terms_version, terms_digest, agreed_at, created_at)
                                values (
                                    :id, :name, :email, :emailKey, :disciplines, :regions, :remote, :hoursMin, :hoursMax,
                                    :availability, :about, :language, :terms, :termsDigest, :agreed, :created)
                                    on conflict do nothing
                                """), form.id(), form.profile(), form.language(), form.consent())
                        .bind("created", Moments.at(form.createdAt()))
                        .execute());
        if (added == 0) {
            throw new DuplicateException(what);
        }
    }

    @Override
    public Optional<Registration> find(UUID id) {
        return jdbc.one(
                "registration " + id,
                handle -> handle.createQuery(
                                "select " + MemberRow.REGISTRATION + " from oproep_registration where id = :id")
                        .bind("id", id)
                        .map((row, context) -> MemberRow.registration(row))
                        .findOne());
    }

    @Override
    public boolean remove(UUID id) {
        return jdbc.one(
                        "registration " + id,
                        handle -> handle.createUpdate("delete from oproep_registration where id = :id")
                                .bind("id", id)
                                .execute())
                > 0;
    }
}
