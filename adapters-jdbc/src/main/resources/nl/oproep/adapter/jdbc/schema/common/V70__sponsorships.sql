-- Sponsored links, of which nothing is kept but what everybody may read.

create table oproep_sponsorship (
    id         uuid primary key,
    version    bigint not null,
    slot       varchar(20) not null,
    title      varchar,
    text       varchar not null,
    target     varchar not null,
    first_day  date not null,
    last_day   date not null,
    stopped    boolean not null
);

-- Those that are over lie behind a day that only moves on: what is read is what is still to show.
create index oproep_sponsorship_until on oproep_sponsorship (last_day, first_day);
create index oproep_sponsorship_newest on oproep_sponsorship (first_day desc, id);
