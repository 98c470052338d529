-- Newsletters; how far one is with the members stands with its issue.

create table oproep_newsletter (
    id               uuid primary key,
    subject          varchar,
    text             varchar,
    english_subject  varchar,
    english_text     varchar,
    created_at       timestamp(6) with time zone not null,
    issue            uuid
);

create index oproep_newsletter_newest on oproep_newsletter (created_at desc, id);
