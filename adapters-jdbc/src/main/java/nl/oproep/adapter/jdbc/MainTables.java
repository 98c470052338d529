package nl.oproep.adapter.jdbc;

import java.time.Clock;
import nl.oproep.Store;
import nl.oproep.assignment.spi.Assignments;
import nl.oproep.assignment.spi.Surveys;
import nl.oproep.board.spi.BoardEntries;
import nl.oproep.inbound.spi.Arrivals;
import nl.oproep.inbound.spi.PassedFiles;
import nl.oproep.link.spi.Links;
import nl.oproep.mail.spi.Deliveries;
import nl.oproep.mail.spi.Outbox;
import nl.oproep.mail.spi.Returns;
import nl.oproep.procedure.spi.Procedures;
import nl.oproep.procedure.spi.Responders;
import nl.oproep.procedure.spi.Updates;
import nl.oproep.response.spi.PosterMails;
import nl.oproep.response.spi.Responses;

/** What every network has: assignments, the board, responses, how they end, and the mail about them. */
abstract class MainTables implements Store {
    final Jdbc jdbc;
    final Dialect dialect;
    private final Assignments assignments;
    private final Surveys surveys;
    private final BoardEntries boardEntries;
    private final Links links;
    private final Outbox outbox;
    private final Deliveries deliveries;
    private final Returns returns;
    private final PosterMails posterMails;
    private final Arrivals arrivals;
    private final PassedFiles passedFiles;
    private final Responses responses;
    private final Procedures procedures;
    private final Updates updates;
    private final Responders responders;

    MainTables(Jdbc jdbc, Dialect dialect, Clock clock) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.assignments = new JdbcAssignments(jdbc, clock);
        this.surveys = new JdbcSurveys(jdbc, dialect);
        this.boardEntries = new JdbcBoardEntries(jdbc, dialect);
        this.links = new JdbcLinks(jdbc);
        this.outbox = new JdbcOutbox(jdbc, dialect, clock);
        this.deliveries = new JdbcDeliveries(jdbc);
        this.returns = new JdbcReturns(jdbc);
        this.posterMails = new JdbcPosterMails(jdbc);
        this.arrivals = new JdbcArrivals(jdbc);
        this.passedFiles = new JdbcPassedFiles(jdbc);
        this.responses = new JdbcResponses(jdbc, dialect);
        this.procedures = new JdbcProcedures(jdbc);
        this.updates = new JdbcUpdates(jdbc);
        this.responders = new JdbcResponders(jdbc);
    }

    @Override
    public Assignments assignments() {
        return assignments;
    }

    @Override
    public Surveys surveys() {
        return surveys;
    }

    @Override
    public BoardEntries boardEntries() {
        return boardEntries;
    }

    @Override
    public Links links() {
        return links;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }

    @Override
    public Returns returns() {
        return returns;
    }

    @Override
    public PosterMails posterMails() {
        return posterMails;
    }

    @Override
    public Arrivals arrivals() {
        return arrivals;
    }

    @Override
    public PassedFiles passedFiles() {
        return passedFiles;
    }

    @Override
    public Responses responses() {
        return responses;
    }

    @Override
    public Procedures procedures() {
        return procedures;
    }

    @Override
    public Updates updates() {
        return updates;
    }

    @Override
    public Responders responders() {
        return responders;
    }
}
