-- Marks of mails that came in, by which they are known when they come again, and files that wait to be passed on.

create table oproep_arrival (
    id           uuid primary key,
    fingerprint  bytea not null constraint oproep_arrival_once unique,
    concerns     varchar(64) not null,
    arrived_at   timestamp(6) with time zone not null
);

create index oproep_arrival_concerns on oproep_arrival (concerns, arrived_at);
create index oproep_arrival_age on oproep_arrival (arrived_at, id);

create table oproep_passed_file (
    delivery      uuid not null
        constraint oproep_passed_file_of references oproep_outbox (id) on delete cascade,
    place         integer not null,
    name          varchar not null,
    content_type  varchar not null,
    size          bigint not null,
    primary key (delivery, place)
);

create table oproep_passed_piece (
    delivery  uuid not null,
    place     integer not null,
    piece     integer not null,
    bytes     bytea not null,
    primary key (delivery, place, piece),
    constraint oproep_passed_piece_of
        foreign key (delivery, place) references oproep_passed_file (delivery, place) on delete cascade
);

-- A mail that comes back, or is answered, names the one that it is about by its tag.
create index oproep_outbox_tag on oproep_outbox (tag);
