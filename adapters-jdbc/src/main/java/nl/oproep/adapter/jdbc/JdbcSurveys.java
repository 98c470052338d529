package nl.oproep.adapter.jdbc;

import java.util.List;
import java.util.stream.Collectors;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.assignment.Survey;
import nl.oproep.assignment.SurveyPage;
import nl.oproep.assignment.spi.Surveys;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The operator's list of assignments: no query here reads anything of a poster. Two indexes hold the words, of what is open and of the rest, so with words both halves are asked. */
final class JdbcSurveys implements Surveys {
    private static final String COLUMNS = AssignmentRow.PROFILE
            + ", id, reference, version, state, outcome, unreachable, created_at, published_at, finished_at";

    private final Jdbc jdbc;
    private final Dialect dialect;

    JdbcSurveys(Jdbc jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    @Override
    public SurveyPage page(Survey survey) {
        return jdbc.together("assignments", handle -> new SurveyPage(list(handle, survey), total(handle, survey)));
    }

    private List<ManagedAssignment> list(Handle handle, Survey survey) {
        var sql = "select " + COLUMNS + " from (" + found(survey, COLUMNS)
                + ") as found order by created_at desc, id offset :offset rows fetch first :size rows only";
        return bound(handle.createQuery(sql), survey)
                .bind("offset", survey.offset())
                .bind("size", survey.size())
                .map((row, context) -> AssignmentRow.managed(row))
                .list();
    }

    private long total(Handle handle, Survey survey) {
        return bound(handle.createQuery("select count(*) from (" + found(survey, "created_at") + ") as found"), survey)
                .mapTo(Long.class)
                .one();
    }

    /** States stand in the statement itself, so that partial indexes can be seen to fit. */
    private String found(Survey survey, String columns) {
        var such = new StringBuilder("select " + columns + " from oproep_assignment where ");
        such.append(survey.unreachable() ? "unreachable and state <> 'FINISHED'" : "true");
        if (!survey.words().isEmpty()) {
            such.append(" and ").append(dialect.having(survey.words().size()));
        }
        if (survey.state() != null) {
            return such + " and state = '" + survey.state() + "'";
        }
        return survey.words().isEmpty()
                ? such.toString()
                : List.of("= '" + AssignmentState.OPEN + "'", "<> '" + AssignmentState.OPEN + "'").stream()
                        .map(which -> such + " and state " + which)
                        .collect(Collectors.joining(" union all "));
    }

    private Query bound(Query statement, Survey survey) {
        return survey.words().isEmpty() ? statement : dialect.words(statement, survey.words());
    }
}
