-- Whose plans these are. The one directory table: its key is the zone itself.
create table zones (
  zone_id text primary key
);

-- Every version of a plan package that was ever applied, whole, as canonical JSON (RFC 8785): the truth the pages are made from.
create table plan_versions (
  zone_id text not null references zones,
  plan_id text not null,
  version integer not null check (version > 0),
  -- Version of the package format it is written in.
  format integer not null,
  package text not null,
  package_sha256 text not null,
  -- Of the package, for lists: nothing else is said of a plan without opening it.
  zone_name text not null,
  title text not null,
  demonstration boolean not null,
  applied_at timestamptz not null,
  primary key (zone_id, plan_id, version)
);

-- Which version is in force since when. A row is added, never changed: the last one holds.
create table plan_activations (
  zone_id text not null,
  plan_id text not null,
  activation integer not null check (activation > 0),
  version integer not null,
  activated_at timestamptz not null,
  primary key (zone_id, plan_id, activation),
  foreign key (zone_id, plan_id, version) references plan_versions
);

-- Running work that stands on an entry of a plan. A version that lacks the entry is refused while the hold is open.
create table plan_holds (
  zone_id text not null references zones,
  hold_id uuid not null,
  plan_id text not null,
  entry_kind text not null,
  entry_id text not null,
  reason text not null,
  held_at timestamptz not null,
  primary key (zone_id, hold_id)
);

create index plan_holds_by_plan on plan_holds (zone_id, plan_id);

create table plan_hold_releases (
  zone_id text not null,
  hold_id uuid not null,
  released_at timestamptz not null,
  primary key (zone_id, hold_id),
  foreign key (zone_id, hold_id) references plan_holds
);

-- Facts are INSERT only (ENGINE schema rule 13): the database itself refuses to change one.
create function refuse_change() returns trigger language plpgsql set search_path to luoshi as $$
begin
  raise exception '% is insert-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger plan_versions_insert_only before update or delete or truncate on plan_versions
  for each statement execute function refuse_change();

create trigger plan_activations_insert_only before update or delete or truncate on plan_activations
  for each statement execute function refuse_change();

create trigger plan_holds_insert_only before update or delete or truncate on plan_holds
  for each statement execute function refuse_change();

create trigger plan_hold_releases_insert_only before update or delete or truncate on plan_hold_releases
  for each statement execute function refuse_change();
