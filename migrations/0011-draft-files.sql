-- The document that a draft was read from, as it was sent: kept by the files slice, named here.
create table draft_files (
  zone_id text not null,
  draft_id uuid not null,
  file_id uuid not null,
  primary key (zone_id, draft_id),
  foreign key (zone_id, draft_id) references drafts,
  foreign key (zone_id, file_id) references files
);

create trigger draft_files_insert_only before update or delete or truncate on draft_files
  for each statement execute function refuse_change();

alter table draft_files enable row level security;
create policy draft_files_own on draft_files using (zone_id = nullif(current_setting('luoshi.zone', true), ''));

grant select, insert on draft_files to luoshi_app;
