-- A document on its way to a plan: what was read, and every decision a person made about it. The draft itself is made
-- from these two each time (#draft), so nothing of it can be out of step.
create table drafts (
  zone_id text not null references zones,
  draft_id uuid not null,
  plan_id text not null,
  -- The version it revises; null for a new plan.
  base_version integer,
  file_name text not null,
  -- What the draft is proposed from: text, reading, offices of the zone on that day. As JSON.
  proposal text not null,
  started_by text not null,
  started_at timestamptz not null,
  primary key (zone_id, draft_id)
);

create table draft_decisions (
  zone_id text not null,
  draft_id uuid not null,
  number integer not null check (number > 0),
  decision text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (zone_id, draft_id, number),
  foreign key (zone_id, draft_id) references drafts
);

create table draft_ends (
  zone_id text not null,
  draft_id uuid not null,
  outcome text not null check (outcome in ('applied', 'discarded')),
  version integer,
  ended_by text not null,
  ended_at timestamptz not null,
  primary key (zone_id, draft_id),
  foreign key (zone_id, draft_id) references drafts,
  check ((outcome = 'applied') = (version is not null))
);

create trigger drafts_insert_only before update or delete or truncate on drafts for each statement execute function refuse_change();
create trigger draft_decisions_insert_only before update or delete or truncate on draft_decisions for each statement execute function refuse_change();
create trigger draft_ends_insert_only before update or delete or truncate on draft_ends for each statement execute function refuse_change();

alter table drafts enable row level security;
alter table draft_decisions enable row level security;
alter table draft_ends enable row level security;
create policy drafts_own on drafts using (zone_id = nullif(current_setting('luoshi.zone', true), ''));
create policy draft_decisions_own on draft_decisions using (zone_id = nullif(current_setting('luoshi.zone', true), ''));
create policy draft_ends_own on draft_ends using (zone_id = nullif(current_setting('luoshi.zone', true), ''));

grant select, insert on drafts, draft_decisions, draft_ends to luoshi_app;
