-- Placements, and the documents that ask for their fee or take it back.
-- Neither refers to a response or an assignment by a foreign key, so that wiping those waits for nothing here (V5).

create table oproep_placement (
    id           uuid primary key,
    version      bigint not null,
    response     uuid constraint oproep_placement_once unique,
    partner      boolean not null,
    periods      varchar not null,
    called_off   boolean not null,
    monthly      bigint not null,
    months       integer not null,
    part_month   varchar(30) not null,
    debtor       varchar,
    language     varchar(2) not null,
    recorded_by  varchar(20) not null,
    recorded_at  timestamp(6) with time zone not null
);

create index oproep_placement_newest on oproep_placement (recorded_at desc, id);

-- When a placement is to be looked at, in a row of its own: an invoice run writes one for each placement, so it is narrow and has few indexes.
create table oproep_due (
    placement  uuid primary key,
    look_on    date
);

create index oproep_due_on on oproep_due (look_on, placement);

-- One row a series: whoever numbers a document holds it, so that a number that is not committed was never given.
create table oproep_series (
    name        varchar(10) primary key,
    last_year   integer not null,
    last_number bigint not null,
    last_date   date
);

create table oproep_invoice (
    id           uuid primary key,
    issue_year   integer not null,
    number       bigint not null,
    series       varchar(10) not null,
    kind         varchar(20) not null,
    placement    uuid not null,
    corrects     varchar(40),
    issued_on    date not null,
    due_on       date not null,
    worked_from  date not null,
    language     varchar(2) not null,
    content      ${long_text} not null,
    constraint oproep_invoice_number unique (issue_year, number, series)
);

create index oproep_invoice_placement on oproep_invoice (placement, issue_year, number);

create index oproep_subscription_newest on oproep_subscription (first_day desc, id);
