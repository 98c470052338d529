-- The planner keeps no examples of what people supplied: they would stay in its statistics after the rows are gone.
alter table oproep_brochure
    alter column name set statistics 0,
    alter column sha256 set statistics 0;
alter table oproep_brochure_piece
    alter column bytes set statistics 0;
