-- The ledger: what the units write about the items of the plans in force. The items themselves stand in the packages.

-- After a split each item of the old unit goes to one of its successors; the last word counts, from a day on.
create table item_allotments (
  zone_id text not null,
  plan_id text not null,
  item_id text not null,
  from_office_id text not null,
  revision integer not null check (revision > 0),
  to_office_id text not null,
  from_day date not null,
  allotted_by text not null,
  recorded_at timestamptz not null,
  primary key (zone_id, plan_id, item_id, from_office_id, revision),
  foreign key (zone_id, from_office_id) references offices (zone_id, office_id),
  foreign key (zone_id, to_office_id) references offices (zone_id, office_id),
  check (from_office_id <> to_office_id)
);

-- One note per item, unit and month; saved again, it is another revision.
create table progress_notes (
  zone_id text not null,
  plan_id text not null,
  item_id text not null,
  office_id text not null,
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  revision integer not null check (revision > 0),
  progress text not null,
  problems text not null,
  next_steps text not null,
  -- Files of the slice `files`.
  evidence uuid[] not null,
  -- The civil day it was saved on, and the last day in time as it was then: what was in time stays so.
  saved_on date not null,
  closes_on date not null,
  saved_by text not null,
  recorded_at timestamptz not null,
  primary key (zone_id, plan_id, item_id, office_id, month, revision),
  foreign key (zone_id, office_id) references offices
);

create index progress_notes_by_month on progress_notes (zone_id, month);

-- 批示, a row for each unit it is addressed to: row security shows a unit its own copy, and its successors after it.
create table instructions (
  zone_id text not null,
  instruction_id uuid not null,
  office_id text not null,
  plan_id text not null,
  item_id text not null,
  -- Whose words they are, and who entered them.
  principal_id uuid not null,
  entered_by uuid not null,
  -- clerk: 代录, written down from paper by a secretary.
  manner text not null check (manner in ('own', 'deputy', 'clerk')),
  -- The day on the paper.
  given_on date not null,
  text text not null,
  paper uuid[] not null,
  recorded_at timestamptz not null,
  primary key (zone_id, instruction_id, office_id),
  foreign key (zone_id, office_id) references offices,
  foreign key (zone_id, principal_id) references people (zone_id, person_id),
  foreign key (zone_id, entered_by) references people (zone_id, person_id),
  check ((manner = 'own') = (principal_id = entered_by))
);

create index instructions_by_item on instructions (zone_id, plan_id, item_id);

-- What the principal says of words that a secretary entered for him: once.
create table instruction_verdicts (
  zone_id text not null references zones,
  instruction_id uuid not null,
  verdict text not null check (verdict in ('confirmed', 'objected')),
  remark text not null,
  given_by uuid not null,
  given_on date not null,
  recorded_at timestamptz not null,
  primary key (zone_id, instruction_id)
);

-- What a unit did about an instruction.
create table instruction_replies (
  zone_id text not null,
  instruction_id uuid not null,
  office_id text not null,
  revision integer not null check (revision > 0),
  text text not null,
  replied_on date not null,
  replied_by text not null,
  recorded_at timestamptz not null,
  primary key (zone_id, instruction_id, office_id, revision),
  foreign key (zone_id, office_id) references offices
);

-- A person's own views of the ledger: a name for the filters in an address.
create table ledger_views (
  zone_id text not null,
  view_id uuid not null,
  person_id uuid not null,
  name text not null,
  query text not null,
  made_at timestamptz not null,
  primary key (zone_id, view_id),
  foreign key (zone_id, person_id) references people
);

create index ledger_views_by_person on ledger_views (zone_id, person_id);

create table ledger_view_ends (
  zone_id text not null,
  view_id uuid not null,
  ended_at timestamptz not null,
  primary key (zone_id, view_id),
  foreign key (zone_id, view_id) references ledger_views
);

-- In-product notices: only what somebody must do or know. An entry of the log makes at most one for each addressee.
create table notices (
  zone_id text not null references zones,
  entry_number bigint not null,
  addressee_kind text not null check (addressee_kind in ('office', 'person')),
  addressee_id text not null,
  kind text not null,
  -- What it is about: a canonical JSON of ids and days, never a text that somebody wrote.
  about text not null,
  made_at timestamptz not null,
  primary key (zone_id, entry_number, addressee_kind, addressee_id)
);

create index notices_by_addressee on notices (zone_id, addressee_kind, addressee_id);

create table notice_reads (
  zone_id text not null,
  person_id uuid not null,
  entry_number bigint not null,
  read_at timestamptz not null,
  primary key (zone_id, person_id, entry_number),
  foreign key (zone_id, person_id) references people
);

do $$
declare
  owned text;
begin
  foreach owned in array array['item_allotments', 'progress_notes', 'instructions', 'instruction_verdicts',
    'instruction_replies', 'ledger_views', 'ledger_view_ends', 'notices', 'notice_reads']
  loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
      owned || '_insert_only', owned);
    execute format('alter table %I enable row level security', owned);
    execute format('grant select, insert on %I to luoshi_app', owned);
  end loop;
  foreach owned in array array['item_allotments', 'instruction_verdicts', 'ledger_views', 'ledger_view_ends',
    'notices', 'notice_reads']
  loop
    execute format($policy$create policy %I on %I using (zone_id = nullif(current_setting('luoshi.zone', true), ''))$policy$,
      owned || '_own', owned);
  end loop;
  foreach owned in array array['progress_notes', 'instruction_replies', 'instructions']
  loop
    execute format($policy$create policy %I on %I for select using (zone_id = nullif(current_setting('luoshi.zone', true), '')
      and (office_id = any(string_to_array(current_setting('luoshi.offices', true), ','))
        or '*' = any(string_to_array(current_setting('luoshi.offices', true), ','))))$policy$, owned || '_read', owned);
  end loop;
  foreach owned in array array['progress_notes', 'instruction_replies']
  loop
    execute format($policy$create policy %I on %I for insert with check (zone_id = nullif(current_setting('luoshi.zone', true), '')
      and (office_id = any(string_to_array(current_setting('luoshi.offices', true), ','))
        or '*' = any(string_to_array(current_setting('luoshi.offices', true), ','))))$policy$, owned || '_write', owned);
  end loop;
  -- A secretary may sit in another office than those a leader's words are addressed to.
  create policy instructions_write on instructions for insert
    with check (zone_id = nullif(current_setting('luoshi.zone', true), ''));
end
$$;
