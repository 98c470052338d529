-- Procedures: one row for each assignment, written with it and wiped with it, and what responders are told.
-- Nothing in the first table is about a person; the text of an update is the poster's.

create table oproep_procedure (
    assignment       uuid primary key
        constraint oproep_procedure_of references oproep_assignment (id) on delete cascade,
    version          bigint not null,
    reported_at      timestamp(6) with time zone,
    closed_at        timestamp(6) with time zone,
    reminders        integer not null,
    reminded_at      timestamp(6) with time zone,
    silent_since     timestamp(6) with time zone,
    updates          integer not null,
    told             integer not null,
    telling          integer not null,
    reached_at       timestamp(6) with time zone,
    reached          uuid,
    ending           boolean not null,
    final_update_at  timestamp(6) with time zone,
    remind_at        timestamp(6) with time zone,
    tell_at          timestamp(6) with time zone
);

create index oproep_procedure_remind on oproep_procedure (remind_at, assignment);
create index oproep_procedure_tell on oproep_procedure (tell_at, assignment);
create index oproep_procedure_silent on oproep_procedure (silent_since, assignment);
create index oproep_procedure_ended on oproep_procedure (final_update_at, assignment);

insert into oproep_procedure (assignment, version, reminders, updates, told, telling, ending, remind_at, tell_at)
select id, 0, 0, 0, 0, 0, false, changed_at, changed_at
  from oproep_assignment;

create table oproep_update (
    assignment  uuid not null
        constraint oproep_update_of references oproep_procedure (assignment) on delete cascade,
    number      integer not null,
    reference   varchar(20) not null,
    title       varchar not null,
    stage       varchar(30),
    outcome     varchar(30),
    text        varchar,
    via         varchar(20) not null,
    made_at     timestamp(6) with time zone not null,
    primary key (assignment, number)
);

-- Whoever responded twice is one responder; a person's responses are found by their address.
create index oproep_response_candidate on oproep_response (candidate_email_key);
