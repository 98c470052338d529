create index oproep_link_expiring on oproep_link (expires_at) where expires_at is not null;
-- Only what still has to get to somebody has a recipient.
create index oproep_outbox_recipient on oproep_outbox (lower(recipient)) where recipient is not null;
