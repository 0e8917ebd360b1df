-- Four who connect (docs/adr/0015): the owner, who migrates and keeps backups, and three groups with just what their
-- work needs. Roles belong to the whole server: each database has logins of its own in these groups.
do $$
begin
  if not exists (select from pg_roles where rolname = 'luoshi_app') then create role luoshi_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'luoshi_public') then create role luoshi_public nologin; end if;
  if not exists (select from pg_roles where rolname = 'luoshi_auth') then create role luoshi_auth nologin; end if;
exception when duplicate_object or unique_violation then
  -- Another database of this server was migrated in the same moment.
  null;
end
$$;

grant usage on schema luoshi to luoshi_app, luoshi_public;

-- What the program keeps to itself, readable by the owner only: from it the passwords of the logins are made.
create table secrets (
  name text primary key,
  value text not null,
  made_at timestamptz not null
);

-- Two predicates and no others (ENGINE schema rule 12): the zone, and the offices of who acts. A setting that is
-- missing is null, and null is nobody's.
alter table zones enable row level security;
alter table plan_versions enable row level security;
alter table plan_activations enable row level security;
alter table plan_holds enable row level security;
alter table plan_hold_releases enable row level security;

-- A plan in force is a published document: everybody may read it, of every zone.
create policy zones_read on zones for select using (true);
create policy zones_write on zones for insert with check (zone_id = nullif(current_setting('luoshi.zone', true), ''));
create policy plan_versions_read on plan_versions for select using (true);
create policy plan_versions_write on plan_versions for insert
  with check (zone_id = nullif(current_setting('luoshi.zone', true), ''));
create policy plan_activations_read on plan_activations for select using (true);
create policy plan_activations_write on plan_activations for insert
  with check (zone_id = nullif(current_setting('luoshi.zone', true), ''));
create policy plan_holds_own on plan_holds using (zone_id = nullif(current_setting('luoshi.zone', true), ''));
create policy plan_hold_releases_own on plan_hold_releases
  using (zone_id = nullif(current_setting('luoshi.zone', true), ''));

grant select, insert on zones, plan_versions, plan_activations, plan_holds, plan_hold_releases to luoshi_app;
grant select on zones, plan_versions, plan_activations to luoshi_public;
