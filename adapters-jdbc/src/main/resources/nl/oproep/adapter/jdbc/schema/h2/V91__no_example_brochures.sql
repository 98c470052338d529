-- H2 keeps no examples of values in its statistics; PostgreSQL is told not to.
comment on column oproep_brochure.name is 'made safe to show and to save';
