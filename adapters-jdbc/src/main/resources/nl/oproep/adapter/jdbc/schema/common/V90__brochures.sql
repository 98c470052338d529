-- The brochure of a member, or of a form that nobody confirmed yet, under the key of either.

create table oproep_brochure (
    owner         uuid primary key,
    name          varchar not null,
    content_type  varchar not null,
    size          bigint not null,
    sha256        bytea not null
);

create table oproep_brochure_piece (
    owner  uuid not null
        constraint oproep_brochure_piece_of references oproep_brochure (owner) on delete cascade on update cascade,
    piece  integer not null,
    bytes  bytea not null,
    primary key (owner, piece)
);
