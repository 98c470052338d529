-- Operators of the back office, their sessions, and what they did.

create table oproep_operator (
    id             uuid primary key,
    version        bigint not null,
    name           varchar(40) not null constraint oproep_operator_name unique,
    password_hash  varchar not null,
    provisional    boolean not null,
    roles          varchar not null,
    disabled       boolean not null,
    salt           varchar,
    secured        boolean not null,
    last_step      bigint not null,
    recovery       varchar not null,
    created_at     timestamp(6) with time zone not null
);

-- By hash of a secret that only a cookie holds; swept up by those who sign in.
create table oproep_session (
    hash       bytea primary key,
    operator   uuid,
    seal       bytea not null,
    confirmed  boolean not null,
    opened_at  timestamp(6) with time zone not null,
    seen_at    timestamp(6) with time zone not null
);

create index oproep_session_opened on oproep_session (opened_at);
create index oproep_session_seen on oproep_session (seen_at);

-- By reference only: nothing in here is about a person but which operator it was.
create table oproep_act (
    id         uuid primary key,
    at         timestamp(6) with time zone not null,
    operator   uuid,
    act        varchar(60) not null,
    reference  varchar(60) not null
);

create index oproep_act_newest on oproep_act (at desc, id);
create index oproep_act_about on oproep_act (reference, at desc, id);
