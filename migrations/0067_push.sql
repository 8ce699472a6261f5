-- Push: what somebody is told reaches a phone or a computer whose app is closed (RFC 8030, 8291, 8292).
-- And more that people are told of: petitions, reports, tests, promised numbers.

create table push_device (
  id uuid primary key,
  person_id uuid not null references person,
  name text not null constraint a_device_has_a_short_name check (length(name) between 1 and 60),
  -- Where the push service of its browser takes messages, and the keys with which only this browser
  -- reads them.
  endpoint text not null
    constraint an_endpoint_is_an_address check (length(endpoint) between 10 and 1000)
    constraint a_browser_is_one_device unique,
  p256dh text not null,
  auth text not null,
  created_at timestamptz not null,
  last_sent_at timestamptz,
  -- What came of the last attempt, without the address; null when it was taken.
  last_error text
);
create index push_device_by_person on push_device (person_id, id);

-- A notice on its way to a device. The row goes when it was taken, is of no use any more, or was read.
create table push (
  notice_id uuid not null references notice on delete cascade,
  device_id uuid not null references push_device on delete cascade,
  attempts smallint not null default 0,
  next_attempt_at timestamptz not null,
  useless_after timestamptz not null,
  -- Which process sends it at this moment, in real time.
  lease uuid,
  leased_until timestamptz,
  primary key (notice_id, device_id)
);
create index push_due on push (next_attempt_at);
create index push_by_device on push (device_id);

-- What somebody does not want on their devices. All of it can be switched off: it stands in the app.
alter table notice_settings add column no_push text[] not null default '{}'
  constraint only_known_groups_of_push_are_switched_off
    check (no_push <@ array['needed', 'payouts', 'work', 'places', 'voice']);

alter table notice_settings drop constraint only_what_is_not_needed_is_switched_off;
alter table notice_settings add constraint only_what_is_not_needed_is_switched_off
  check (no_mail <@ array['payouts', 'receipts', 'work', 'places', 'voice']);
alter table mail drop constraint a_mail_is_of_a_known_group;
alter table mail add constraint a_mail_is_of_a_known_group
  check (mail_group in ('needed', 'payouts', 'receipts', 'work', 'places', 'voice'));

alter table announcement drop constraint an_announcement_is_of_a_known_kind;
alter table announcement add constraint an_announcement_is_of_a_known_kind
  check (kind in ('terms_published', 'ranking_announced', 'project_ending', 'receipts',
    'number_announced', 'petition_sent', 'petition_answered', 'petition_unanswered',
    'petition_received', 'petition_overdue'));
