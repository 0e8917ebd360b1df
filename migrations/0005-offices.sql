-- Every organisation that somebody acts for: bureaux, parks, enterprises, banks, bodies. What is said of one has a day
-- from which it holds; the last word for a day is the one recorded last.
create table offices (
  zone_id text not null references zones,
  office_id text not null,
  kind text not null,
  made_at timestamptz not null,
  primary key (zone_id, office_id)
);

create table office_names (
  zone_id text not null,
  office_id text not null,
  from_day date not null,
  revision integer not null check (revision > 0),
  name text not null,
  short_name text not null,
  recorded_at timestamptz not null,
  primary key (zone_id, office_id, from_day, revision),
  foreign key (zone_id, office_id) references offices
);

-- Where it stands in the tree; null is the top.
create table office_parents (
  zone_id text not null,
  office_id text not null,
  from_day date not null,
  revision integer not null check (revision > 0),
  parent_id text,
  recorded_at timestamptz not null,
  primary key (zone_id, office_id, from_day, revision),
  foreign key (zone_id, office_id) references offices,
  foreign key (zone_id, parent_id) references offices (zone_id, office_id),
  check (parent_id <> office_id)
);

-- Units are merged, split and renamed on a day: open work moves, history stays (职责划转).
create table office_successions (
  zone_id text not null references zones,
  succession_id uuid not null,
  on_day date not null,
  kind text not null check (kind in ('merge', 'split')),
  -- 文号 or words of the decision.
  basis text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (zone_id, succession_id)
);

create table office_succession_parts (
  zone_id text not null,
  succession_id uuid not null,
  predecessor_id text not null,
  successor_id text not null,
  primary key (zone_id, succession_id, predecessor_id, successor_id),
  foreign key (zone_id, succession_id) references office_successions,
  foreign key (zone_id, predecessor_id) references offices (zone_id, office_id),
  foreign key (zone_id, successor_id) references offices (zone_id, office_id),
  check (predecessor_id <> successor_id)
);

-- Posts apart from persons: 主要负责同志 stays when the person changes.
create table posts (
  zone_id text not null,
  post_id uuid not null,
  office_id text not null,
  kind text not null check (kind in ('head', 'deputy', 'contact', 'staff')),
  title text not null,
  made_at timestamptz not null,
  primary key (zone_id, post_id),
  foreign key (zone_id, office_id) references offices
);

create index posts_by_office on posts (zone_id, office_id);

-- 分管领导: which post answers for an office.
create table office_overseers (
  zone_id text not null,
  office_id text not null,
  from_day date not null,
  revision integer not null check (revision > 0),
  post_id uuid,
  recorded_at timestamptz not null,
  primary key (zone_id, office_id, from_day, revision),
  foreign key (zone_id, office_id) references offices,
  foreign key (zone_id, post_id) references posts (zone_id, post_id)
);

create table people (
  zone_id text not null references zones,
  person_id uuid not null,
  name text not null,
  username text not null,
  made_at timestamptz not null,
  primary key (zone_id, person_id),
  unique (zone_id, username)
);

create table person_contacts (
  zone_id text not null,
  person_id uuid not null,
  revision integer not null check (revision > 0),
  telephone text not null,
  room text not null,
  recorded_at timestamptz not null,
  primary key (zone_id, person_id, revision),
  foreign key (zone_id, person_id) references people
);

create table post_holders (
  zone_id text not null,
  holder_id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  from_day date not null,
  recorded_at timestamptz not null,
  primary key (zone_id, holder_id),
  foreign key (zone_id, post_id) references posts,
  foreign key (zone_id, person_id) references people
);

create index post_holders_by_post on post_holders (zone_id, post_id);

create table post_holder_ends (
  zone_id text not null,
  holder_id uuid not null,
  last_day date not null,
  recorded_at timestamptz not null,
  primary key (zone_id, holder_id),
  foreign key (zone_id, holder_id) references post_holders
);

-- What a person may do: role × office, from a day on, until it is ended.
create table seats (
  zone_id text not null,
  seat_id uuid not null,
  person_id uuid not null,
  role text not null,
  office_id text not null,
  from_day date not null,
  granted_by text not null,
  recorded_at timestamptz not null,
  primary key (zone_id, seat_id),
  foreign key (zone_id, person_id) references people,
  foreign key (zone_id, office_id) references offices
);

create index seats_by_person on seats (zone_id, person_id);
create index seats_by_office on seats (zone_id, office_id);

create table seat_ends (
  zone_id text not null,
  seat_id uuid not null,
  last_day date not null,
  ended_by text not null,
  recorded_at timestamptz not null,
  primary key (zone_id, seat_id),
  foreign key (zone_id, seat_id) references seats
);

-- A/B角, dated delegation, and 代录: a secretary who may write down what a leader decided, and nothing else.
create table delegations (
  zone_id text not null,
  delegation_id uuid not null,
  kind text not null check (kind in ('deputy', 'dated', 'clerk')),
  principal_id uuid not null,
  delegate_id uuid not null,
  from_day date not null,
  last_day date,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (zone_id, delegation_id),
  foreign key (zone_id, principal_id) references people (zone_id, person_id),
  foreign key (zone_id, delegate_id) references people (zone_id, person_id),
  check (principal_id <> delegate_id),
  check (kind <> 'dated' or last_day is not null),
  check (last_day is null or last_day >= from_day)
);

create index delegations_by_delegate on delegations (zone_id, delegate_id);

create table delegation_ends (
  zone_id text not null,
  delegation_id uuid not null,
  ended_on date not null,
  ended_by text not null,
  recorded_at timestamptz not null,
  primary key (zone_id, delegation_id),
  foreign key (zone_id, delegation_id) references delegations
);

create trigger offices_insert_only before update or delete or truncate on offices for each statement execute function refuse_change();
create trigger office_names_insert_only before update or delete or truncate on office_names for each statement execute function refuse_change();
create trigger office_parents_insert_only before update or delete or truncate on office_parents for each statement execute function refuse_change();
create trigger office_successions_insert_only before update or delete or truncate on office_successions for each statement execute function refuse_change();
create trigger office_succession_parts_insert_only before update or delete or truncate on office_succession_parts for each statement execute function refuse_change();
create trigger posts_insert_only before update or delete or truncate on posts for each statement execute function refuse_change();
create trigger office_overseers_insert_only before update or delete or truncate on office_overseers for each statement execute function refuse_change();
create trigger people_insert_only before update or delete or truncate on people for each statement execute function refuse_change();
create trigger person_contacts_insert_only before update or delete or truncate on person_contacts for each statement execute function refuse_change();
create trigger post_holders_insert_only before update or delete or truncate on post_holders for each statement execute function refuse_change();
create trigger post_holder_ends_insert_only before update or delete or truncate on post_holder_ends for each statement execute function refuse_change();
create trigger seats_insert_only before update or delete or truncate on seats for each statement execute function refuse_change();
create trigger seat_ends_insert_only before update or delete or truncate on seat_ends for each statement execute function refuse_change();
create trigger delegations_insert_only before update or delete or truncate on delegations for each statement execute function refuse_change();
create trigger delegation_ends_insert_only before update or delete or truncate on delegation_ends for each statement execute function refuse_change();

-- The directory of a zone is known to all who work in it; telephones and rooms are not.
do $$
declare
  owned text;
begin
  foreach owned in array array['offices', 'office_names', 'office_parents', 'office_successions', 'office_succession_parts',
    'posts', 'office_overseers', 'people', 'person_contacts', 'post_holders', 'post_holder_ends', 'seats', 'seat_ends',
    'delegations', 'delegation_ends']
  loop
    execute format('alter table %I enable row level security', owned);
    execute format($policy$create policy %I on %I using (zone_id = nullif(current_setting('luoshi.zone', true), ''))$policy$,
      owned || '_own', owned);
    execute format('grant select, insert on %I to luoshi_app', owned);
  end loop;
end
$$;
