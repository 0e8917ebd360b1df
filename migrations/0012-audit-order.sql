-- Entries are numbered in the order in which their transactions come to their commit. Whoever writes one cannot know it:
-- a deferred trigger gives the place, and the instant, when the commit itself begins. A sequence, because a clock may jump.
create sequence audit_places;

alter table audit_pending add column place bigint;

create function place_at_commit() returns trigger language plpgsql security definer set search_path to luoshi as $$
begin
  update audit_pending set place = nextval('audit_places'), recorded_at = clock_timestamp()
    where zone_id = new.zone_id and entry_id = new.entry_id;
  return null;
end
$$;

create constraint trigger audit_pending_at_commit after insert on audit_pending
  deferrable initially deferred for each row execute function place_at_commit();

-- What listeners and auditors ask by.
create index audit_entries_by_action on audit_entries (zone_id, action, number);
create index audit_entries_by_time on audit_entries using brin (zone_id, recorded_at);
create index audit_reads_by_time on audit_reads (zone_id, read_at);

-- What verifying the whole log found, each time it was done.
create table audit_verifications (
  zone_id text not null,
  verification_id uuid not null,
  verified_at timestamptz not null,
  entries bigint not null,
  -- The log could be compared with so many signed heads, and with so many of them from outside of the database.
  checkpoints integer not null,
  outside integer not null,
  milliseconds integer not null,
  -- The first of them, as JSON.
  findings text not null,
  primary key (zone_id, verification_id)
);

create index audit_verifications_by_time on audit_verifications (zone_id, verified_at);

create trigger audit_verifications_insert_only before update or delete or truncate on audit_verifications
  for each statement execute function refuse_change();

alter table audit_verifications enable row level security;

create policy audit_verifications_own on audit_verifications
  using (zone_id = nullif(current_setting('luoshi.zone', true), ''));

grant select, insert on audit_verifications to luoshi_app;
