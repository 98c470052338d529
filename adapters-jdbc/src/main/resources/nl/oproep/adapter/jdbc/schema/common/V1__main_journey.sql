-- Assignments, links, partner subscriptions, responses and the outbox.
-- No foreign database object is touched; everything is called oproep_.

create table oproep_assignment (
    id                   uuid primary key,
    reference            varchar(20) not null constraint oproep_assignment_reference unique,
    version              bigint not null,
    state                varchar(30) not null,
    outcome              varchar(30),
    title                varchar not null,
    text                 varchar not null,
    disciplines          varchar not null,
    region               varchar,
    remote               boolean not null,
    starts_on            date,
    ends_on              date,
    duration             varchar,
    hours_per_week       integer,
    rate                 varchar,
    closes_on            date not null,
    requirements         ${long_text} not null,
    poster_organisation  varchar,
    poster_contact       varchar not null,
    poster_email         varchar not null,
    poster_email_key     varchar not null,
    poster_phone         varchar,
    poster_website       varchar,
    language             varchar(2) not null,
    terms_version        varchar(20) not null,
    terms_digest         bytea not null,
    agreed_at            timestamp(6) with time zone not null,
    unreachable          boolean not null,
    created_at           timestamp(6) with time zone not null,
    published_at         timestamp(6) with time zone,
    finished_at          timestamp(6) with time zone,
    changed_at           timestamp(6) with time zone not null,
    search               varchar not null,
    submission_key       bytea not null constraint oproep_assignment_once unique
);

create index oproep_assignment_newest on oproep_assignment (state, created_at desc, id);
create index oproep_assignment_changed on oproep_assignment (changed_at, reference);

create table oproep_link (
    hash        bytea primary key,
    purpose     varchar(40) not null,
    subject     uuid not null,
    expires_at  timestamp(6) with time zone
);

create index oproep_link_subject on oproep_link (subject, purpose);

create table oproep_subscription (
    id                 uuid primary key,
    partner_email      varchar not null,
    partner_email_key  varchar not null,
    first_day          date not null,
    last_day           date
);

create index oproep_subscription_partner on oproep_subscription (partner_email_key, first_day);

create table oproep_response (
    id                       uuid primary key,
    receipt                  varchar not null,
    assignment               varchar(20) not null,
    submission_key           bytea not null constraint oproep_response_once unique,
    digest                   bytea not null,
    kind                     varchar(20) not null,
    candidate_name           varchar not null,
    candidate_email          varchar not null,
    candidate_email_key      varchar not null,
    candidate_phone          varchar,
    content                  ${long_text} not null,
    exact_copy               ${long_text} not null,
    sha256                   bytea not null,
    only_this_assignment     boolean not null,
    destroy_after_procedure  boolean not null,
    attachments              integer not null,
    terms_version            varchar(20) not null,
    terms_digest             bytea not null,
    agreed_at                timestamp(6) with time zone not null,
    partner                  boolean not null,
    language                 varchar(2) not null,
    submitted_at             timestamp(6) with time zone not null
);

create index oproep_response_newest on oproep_response (assignment, submitted_at desc, id);
-- After the index, which serves it: H2 would make another one.
alter table oproep_response
    add constraint oproep_response_of foreign key (assignment) references oproep_assignment (reference);

create table oproep_attachment (
    response      uuid not null
        constraint oproep_attachment_of references oproep_response (id) on delete cascade,
    place         integer not null,
    name          varchar not null,
    content_type  varchar not null,
    size          bigint not null,
    sha256        bytea not null,
    primary key (response, place)
);

create table oproep_attachment_chunk (
    response  uuid not null,
    place     integer not null,
    piece     integer not null,
    bytes     bytea not null,
    primary key (response, place, piece),
    constraint oproep_attachment_chunk_of
        foreign key (response, place) references oproep_attachment (response, place) on delete cascade
);

create table oproep_outbox (
    id          uuid primary key,
    tag         varchar(64) not null,
    kind        varchar(40) not null,
    subject     uuid not null,
    recipient   varchar,
    language    varchar(2) not null,
    details     varchar,
    state       varchar(20) not null,
    due_at      timestamp(6) with time zone,
    owner       varchar,
    attempt     integer not null,
    reason      varchar,
    created_at  timestamp(6) with time zone not null,
    settled_at  timestamp(6) with time zone
);
