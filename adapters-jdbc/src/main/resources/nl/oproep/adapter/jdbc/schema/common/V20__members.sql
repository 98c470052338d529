-- Members, the forms they came in with, who does not want mail any more, and issues on their way.

create table oproep_registration (
    id             uuid primary key,
    name           varchar not null,
    email          varchar not null,
    email_key      varchar not null,
    disciplines    varchar not null,
    regions        varchar not null,
    remote         boolean not null,
    hours_min      integer,
    hours_max      integer,
    availability   varchar,
    about          varchar,
    language       varchar(2) not null,
    terms_version  varchar(20) not null,
    terms_digest   bytea not null,
    agreed_at      timestamp(6) with time zone not null,
    created_at     timestamp(6) with time zone not null
);

-- Unconfirmed ones are wiped by age, and those of one person when asked for.
create index oproep_registration_age on oproep_registration (created_at, id);
create index oproep_registration_email on oproep_registration (email_key);

create table oproep_member (
    id             uuid primary key,
    name           varchar not null,
    email          varchar not null,
    email_key      varchar not null constraint oproep_member_once unique,
    disciplines    varchar not null,
    regions        varchar not null,
    remote         boolean not null,
    hours_min      integer,
    hours_max      integer,
    availability   varchar,
    about          varchar,
    language       varchar(2) not null,
    terms_version  varchar(20) not null,
    terms_digest   bytea not null,
    agreed_at      timestamp(6) with time zone not null,
    tag            varchar(64) not null constraint oproep_member_tag unique,
    address_hash   bytea not null,
    confirmed_at   timestamp(6) with time zone not null,
    last_sign_at   timestamp(6) with time zone not null
);

create index oproep_member_newest on oproep_member (confirmed_at desc, id);
create index oproep_member_sign on oproep_member (last_sign_at, id);

-- What members may be found by: every discipline with every region, and marks for what does not matter.
create table oproep_interest (
    discipline  varchar(30) not null,
    region      varchar(80) not null,
    member      uuid not null,
    primary key (discipline, region, member)
);

create index oproep_interest_member on oproep_interest (member);
-- After the index, which serves it: H2 would make another one.
alter table oproep_interest
    add constraint oproep_interest_of foreign key (member) references oproep_member (id) on delete cascade;

-- Keyed hashes and nothing else: without the key, which is not in the database, they tell nobody's address.
create table oproep_suppression (
    hash    bytea primary key,
    reason  varchar(20) not null,
    since   timestamp(6) with time zone not null
);

create table oproep_issue (
    id           uuid primary key,
    kind         varchar(40) not null,
    subject      uuid not null,
    audience     varchar not null,
    details      varchar,
    base_url     varchar not null,
    past         uuid not null,
    exhausted    boolean not null,
    sent         bigint not null,
    later        bigint not null,
    refused      bigint not null,
    created_at   timestamp(6) with time zone not null,
    served_at    timestamp(6) with time zone not null,
    finished_at  timestamp(6) with time zone
);

create index oproep_issue_newest on oproep_issue (created_at desc, id);
create index oproep_issue_subject on oproep_issue (subject);
create index oproep_issue_turn on oproep_issue (exhausted, served_at, id);

-- A piece of an issue that a node has in hand; there are as many as threads that send.
create table oproep_stretch (
    id            uuid primary key,
    issue         uuid not null,
    after_member  uuid not null,
    up_to         uuid not null,
    owner         varchar not null,
    attempt       integer not null,
    lease_ends    timestamp(6) with time zone not null
);

create index oproep_stretch_issue on oproep_stretch (issue);
create index oproep_stretch_due on oproep_stretch (lease_ends, id);

-- One row: whoever takes a stretch in hand holds it, and in it the pace of all nodes.
create table oproep_turn (
    id         integer primary key,
    free_from  timestamp(6) with time zone not null
);

-- What was published before there were members is not announced.
alter table oproep_assignment add column announced boolean default true not null;
alter table oproep_assignment alter column announced set default false;
