-- From when the silence of a member counts who was warned; null for who was not, or gave a sign of life since.
alter table oproep_member add column silent_from timestamp(6) with time zone;
create index oproep_member_silent on oproep_member (silent_from, id);

-- By which what a partner told of themselves is forgotten on its own.
alter table oproep_partner add column id uuid default ${random_key} not null;
create unique index oproep_partner_key on oproep_partner (id);
