-- Files stand in the database (docs/adr/0020): one transaction, one backup, one guard. What is in a file is kept once a
-- zone, by its hash, in parts; who sent what, and whose it is, is a row of its own.
create table file_parts (
  zone_id text not null references zones,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  part integer not null check (part >= 0),
  content bytea not null,
  primary key (zone_id, sha256, part)
);

create table files (
  zone_id text not null references zones,
  file_id uuid not null,
  office_id text not null,
  sha256 text not null,
  name text not null,
  type text not null,
  media_type text not null,
  size_bytes bigint not null check (size_bytes > 0),
  -- The words in it; null where a machine cannot take them out.
  words text,
  -- 保管期限：永久、30 年、10 年（机关文件材料归档范围和文书档案保管期限规定）。
  retention text not null check (retention in ('permanent', 'thirty_years', 'ten_years')),
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  primary key (zone_id, file_id),
  foreign key (zone_id, office_id) references offices
);

create index files_by_office on files (zone_id, office_id);

create trigger file_parts_insert_only before update or delete or truncate on file_parts
  for each statement execute function refuse_change();

create trigger files_insert_only before update or delete or truncate on files
  for each statement execute function refuse_change();

alter table file_parts enable row level security;
alter table files enable row level security;

create policy file_parts_own on file_parts using (zone_id = nullif(current_setting('luoshi.zone', true), ''));
create policy files_own on files using (zone_id = nullif(current_setting('luoshi.zone', true), '')
  and (office_id = any (string_to_array(current_setting('luoshi.offices', true), ','))
    or '*' = any (string_to_array(current_setting('luoshi.offices', true), ','))));

grant select, insert on file_parts, files to luoshi_app;
