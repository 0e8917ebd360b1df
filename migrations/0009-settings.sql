-- What a zone decided about its own work. The last word holds; the earlier ones stay readable.
create table zone_settings (
  zone_id text not null references zones,
  name text not null,
  revision integer not null check (revision > 0),
  value text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (zone_id, name, revision)
);

create trigger zone_settings_insert_only before update or delete or truncate on zone_settings
  for each statement execute function refuse_change();

alter table zone_settings enable row level security;
create policy zone_settings_own on zone_settings using (zone_id = nullif(current_setting('luoshi.zone', true), ''));
grant select, insert on zone_settings to luoshi_app;
