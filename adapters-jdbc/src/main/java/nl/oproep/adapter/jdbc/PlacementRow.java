package nl.oproep.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import nl.oproep.fee.PartMonth;
import nl.oproep.fee.Tariff;
import nl.oproep.fee.Work;
import nl.oproep.kernel.Euro;
import nl.oproep.kernel.Language;
import nl.oproep.placement.Placement;
import nl.oproep.placement.RecordedBy;
import org.jdbi.v3.core.statement.SqlStatement;

/** A placement as a row, there and back. */
final class PlacementRow {
    static final String COLUMNS = """
            id, version, response, partner, periods, called_off, monthly, months, part_month, debtor, language,
            recorded_by, recorded_at""";

    private PlacementRow() {}

    static Placement read(ResultSet row) throws SQLException {
        var debtor = row.getString("debtor");
        return new Placement(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("response", UUID.class),
                row.getBoolean("partner"),
                new Work(Json.spans(row.getString("periods"))),
                row.getBoolean("called_off"),
                new Tariff(
                        new Euro(row.getLong("monthly")),
                        row.getInt("months"),
                        PartMonth.valueOf(row.getString("part_month"))),
                debtor == null ? null : Json.party(debtor).debtor(),
                Language.of(row.getString("language")),
                RecordedBy.valueOf(row.getString("recorded_by")),
                Moments.read(row, "recorded_at"));
    }

    /** Binds every column but that of the day to look at it. */
    static <S extends SqlStatement<S>> S bind(S statement, Placement placement) {
        var debtor = placement.debtor();
        return statement
                .bind("id", placement.id())
                .bind("version", placement.version())
                .bindByType("response", placement.response(), UUID.class)
                .bind("partner", placement.partner())
                .bind("periods", Json.of(placement.work().periods()))
                .bind("off", placement.calledOff())
                .bind("monthly", placement.tariff().monthly().cents())
                .bind("months", placement.tariff().months())
                .bind("partMonth", placement.tariff().partMonth().name())
                .bind("debtor", debtor == null ? null : Json.of(Party.of(debtor)))
                .bind("debtorKey", debtor == null ? null : debtor.email().key())
                .bind("language", placement.language().code())
                .bind("by", placement.recordedBy().name())
                .bind("at", Moments.at(placement.recordedAt()));
    }
}
