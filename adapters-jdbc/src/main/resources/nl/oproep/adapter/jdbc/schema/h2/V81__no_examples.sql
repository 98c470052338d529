-- H2 keeps no examples of values in its statistics; PostgreSQL is told not to.
comment on column oproep_hold.reason is 'without names';
