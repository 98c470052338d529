-- Requests for access and erasure, legal holds, the ledger of erasures, and what remains of a wiped procedure: a count.

create table oproep_privacy_request (
    id                  uuid primary key,
    version             bigint not null,
    kind                varchar(20) not null,
    email               varchar not null,
    email_key           varchar not null,
    language            varchar(2) not null,
    state               varchar(20) not null,
    asks_recipients     boolean not null,
    shows_recipients    boolean not null,
    requested_at        timestamp(6) with time zone not null,
    due_on              date not null,
    answered_at         timestamp(6) with time zone
);

create index oproep_privacy_request_state on oproep_privacy_request (state, requested_at, id);
create index oproep_privacy_request_email on oproep_privacy_request (email_key);

-- What must not be wiped while a claim or an inquiry runs: the key of a response, an assignment, a placement.
create table oproep_hold (
    subject    uuid primary key,
    reason     varchar(200) not null,
    placed_at  timestamp(6) with time zone not null,
    until_day  date not null
);

create index oproep_hold_until on oproep_hold (until_day);

-- That something was erased, by a random key: whom it was about only the network's secret can tell, and only of an address that it has already.
create table oproep_erasure (
    id         uuid primary key,
    hash       bytea not null,
    erased_at  timestamp(6) with time zone not null,
    counts     varchar not null
);

create index oproep_erasure_newest on oproep_erasure (erased_at desc, id);

create table oproep_tally (
    in_month varchar(7) not null,
    what    varchar(60) not null,
    number  bigint not null,
    primary key (in_month, what)
);

-- Whom a debtor's documents are about; the document itself is one text.
alter table oproep_placement add column debtor_key varchar;
create index oproep_placement_debtor on oproep_placement (debtor_key);
alter table oproep_invoice add column debtor_key varchar;
create index oproep_invoice_debtor on oproep_invoice (debtor_key);
create index oproep_invoice_year on oproep_invoice (issue_year, id);

create index oproep_assignment_poster on oproep_assignment (poster_email_key);
create index oproep_outbox_subject on oproep_outbox (subject);
create index oproep_subscription_last on oproep_subscription (last_day);
