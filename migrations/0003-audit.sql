-- The log of every act (METHODS §6). An entry is written in the transaction of the act; the sealer, which connects as
-- the owner, moves it into the chain within a second and gives it its number.
create table audit_pending (
  zone_id text not null,
  entry_id uuid not null,
  recorded_at timestamptz not null,
  actor text not null,
  action text not null,
  object text not null,
  payload_hash bytea not null check (length(payload_hash) = 32),
  primary key (zone_id, entry_id)
);

-- What was done, apart from the chain: it can be lawfully erased and the chain stays valid.
create table audit_payloads (
  zone_id text not null,
  entry_id uuid not null,
  salt bytea,
  payload text,
  erased_reason text,
  erased_at timestamptz,
  primary key (zone_id, entry_id),
  check ((payload is null) = (salt is null)),
  check ((payload is null) = (erased_reason is not null)),
  check ((erased_at is null) = (erased_reason is null))
);

create table audit_entries (
  zone_id text not null,
  number bigint not null check (number > 0),
  entry_id uuid not null,
  recorded_at timestamptz not null,
  actor text not null,
  action text not null,
  object text not null,
  payload_hash bytea not null check (length(payload_hash) = 32),
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null,
  primary key (zone_id, number),
  unique (zone_id, entry_id)
);

create index audit_entries_by_object on audit_entries (zone_id, object, number);
create index audit_entries_by_actor on audit_entries (zone_id, actor, number);

-- The head of the chain after each sealing: size, last hash, the right edge of the Merkle tree and its root.
create table audit_heads (
  zone_id text not null,
  size bigint not null check (size > 0),
  hash bytea not null,
  edge bytea not null,
  root bytea not null check (length(root) = 32),
  sealed_at timestamptz not null,
  primary key (zone_id, size)
);

-- A signed head, also written to a place outside of the database.
create table audit_checkpoints (
  zone_id text not null,
  size bigint not null,
  note text not null,
  made_at timestamptz not null,
  primary key (zone_id, size)
);

-- Who looked at sensitive data: many, so apart from the chain.
create table audit_reads (
  zone_id text not null,
  read_id uuid not null,
  read_at timestamptz not null,
  actor text not null,
  what text not null,
  object text not null,
  primary key (zone_id, read_id)
);

create trigger audit_entries_insert_only before update or delete or truncate on audit_entries
  for each statement execute function refuse_change();

create trigger audit_heads_insert_only before update or delete or truncate on audit_heads
  for each statement execute function refuse_change();

create trigger audit_checkpoints_insert_only before update or delete or truncate on audit_checkpoints
  for each statement execute function refuse_change();

create trigger audit_reads_insert_only before update or delete or truncate on audit_reads
  for each statement execute function refuse_change();

-- A payload changes once at most: it is erased, with a reason.
create function refuse_all_but_erasure() returns trigger language plpgsql set search_path to luoshi as $$
begin
  if tg_op = 'UPDATE' and new.payload is null and new.salt is null and new.erased_reason is not null
    and old.payload is not null and (new.zone_id, new.entry_id) = (old.zone_id, old.entry_id)
  then return new; end if;
  raise exception '% is insert-only but for erasure', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger audit_payloads_erasure before update on audit_payloads
  for each row execute function refuse_all_but_erasure();

create trigger audit_payloads_no_delete before delete or truncate on audit_payloads
  for each statement execute function refuse_change();

-- How far each listener has read the log of a zone: at least once, in order, and again from any number.
create table listener_positions (
  zone_id text not null,
  listener text not null,
  number bigint not null,
  moved_at timestamptz not null,
  primary key (zone_id, listener)
);

-- An entry that a listener could not take: seen by the administrator, tried again.
create table listener_failures (
  zone_id text not null,
  listener text not null,
  number bigint not null,
  attempts integer not null check (attempts > 0),
  reason text not null,
  next_attempt_at timestamptz not null,
  primary key (zone_id, listener, number)
);

-- What is done once a day and zone; who inserts the row does it.
create table daily_runs (
  zone_id text not null,
  task text not null,
  day date not null,
  ran_at timestamptz not null,
  primary key (zone_id, task, day)
);

-- The answer to a write that carried an idempotency key: who sends it again gets the same answer.
create table http_receipts (
  zone_id text not null,
  person text not null,
  idempotency_key text not null,
  request_sha256 text not null,
  reply text not null,
  answered_at timestamptz not null,
  primary key (zone_id, person, idempotency_key)
);

create index http_receipts_by_age on http_receipts (zone_id, answered_at);

alter table audit_pending enable row level security;
alter table audit_payloads enable row level security;
alter table audit_entries enable row level security;
alter table audit_heads enable row level security;
alter table audit_checkpoints enable row level security;
alter table audit_reads enable row level security;
alter table listener_positions enable row level security;
alter table listener_failures enable row level security;
alter table daily_runs enable row level security;
alter table http_receipts enable row level security;

create policy audit_pending_own on audit_pending using (zone_id = nullif(current_setting('luoshi.zone', true), ''));
create policy audit_payloads_own on audit_payloads using (zone_id = nullif(current_setting('luoshi.zone', true), ''));
create policy audit_entries_own on audit_entries using (zone_id = nullif(current_setting('luoshi.zone', true), ''));
create policy audit_heads_own on audit_heads using (zone_id = nullif(current_setting('luoshi.zone', true), ''));
create policy audit_checkpoints_own on audit_checkpoints
  using (zone_id = nullif(current_setting('luoshi.zone', true), ''));
create policy audit_reads_own on audit_reads using (zone_id = nullif(current_setting('luoshi.zone', true), ''));
create policy listener_positions_own on listener_positions
  using (zone_id = nullif(current_setting('luoshi.zone', true), ''));
create policy listener_failures_own on listener_failures
  using (zone_id = nullif(current_setting('luoshi.zone', true), ''));
create policy daily_runs_own on daily_runs using (zone_id = nullif(current_setting('luoshi.zone', true), ''));
create policy http_receipts_own on http_receipts using (zone_id = nullif(current_setting('luoshi.zone', true), ''));

grant select, insert on audit_pending, audit_payloads, audit_reads, daily_runs, http_receipts to luoshi_app;
grant select on audit_entries, audit_heads, audit_checkpoints to luoshi_app;
grant select, insert, update on listener_positions to luoshi_app;
grant select, insert, update, delete on listener_failures to luoshi_app;
grant update, delete on http_receipts to luoshi_app;
-- Nobody signed in acts too, where he signs in or fails to: the log of a zone takes it.
grant insert on audit_pending, audit_payloads to luoshi_public;
