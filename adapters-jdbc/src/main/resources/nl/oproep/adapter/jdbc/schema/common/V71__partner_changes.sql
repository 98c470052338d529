-- What partners have told of themselves, and changes that wait for their confirmation.

create table oproep_partner (
    email_key      varchar primary key,
    email          varchar not null,
    name           varchar,
    phone          varchar,
    profile        varchar,
    terms_version  varchar(20) not null,
    terms_digest   bytea not null,
    agreed_at      timestamp(6) with time zone not null,
    changed_at     timestamp(6) with time zone not null
);

create table oproep_partner_change (
    id             uuid primary key,
    email          varchar not null,
    email_key      varchar not null,
    new_email      varchar,
    new_email_key  varchar,
    name           varchar,
    phone          varchar,
    profile        varchar,
    exact_copy     varchar not null,
    language       varchar(2) not null,
    terms_version  varchar(20) not null,
    terms_digest   bytea not null,
    agreed_at      timestamp(6) with time zone not null
);

create index oproep_partner_change_of on oproep_partner_change (email_key);
create index oproep_partner_change_to on oproep_partner_change (new_email_key);
create index oproep_partner_change_oldest on oproep_partner_change (agreed_at, id);
