-- What people are told: in the app, and by mail where the instance can send it. A notice is written in
-- the transaction that learns of its cause, with ids, dates and sums only; the words are found when it
-- is shown or sent, so nothing that somebody wrote is copied here.

create table notice (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null constraint a_notice_has_a_kind check (kind ~ '^[a-z_]{3,40}$'),
  -- What it is of, as people and programs name it: a case, a payout, a version of terms, a day.
  about text not null,
  -- Whatever made it; the same cause tells a person once.
  source text not null,
  job_id uuid references job,
  project_id uuid references project,
  requester_id uuid references requester,
  until timestamptz,
  amount_minor bigint,
  currency text,
  created_at timestamptz not null,
  read_at timestamptz,
  constraint the_same_cause_tells_a_person_once unique (person_id, source),
  constraint a_sum_has_a_currency check ((amount_minor is null) = (currency is null))
);
create index notice_by_person on notice (person_id, id desc);
create index notice_unread on notice (person_id) where read_at is null;
create index notice_by_age on notice using brin (created_at);

-- How somebody wants to be told. Nothing here is needed: without a row everything has its usual way.
create table notice_settings (
  person_id uuid primary key references person,
  lang text constraint mail_is_written_in_a_known_language check (lang in ('en', 'fr')),
  time_zone text not null,
  -- Minutes of the day between which nothing but what is needed is sent; both or neither.
  quiet_from smallint constraint quiet_begins_in_a_day check (quiet_from between 0 and 1439),
  quiet_until smallint constraint quiet_ends_in_a_day check (quiet_until between 0 and 1439),
  -- Groups of mail that the person does not want.
  no_mail text[] not null default '{}'
    constraint only_what_is_not_needed_is_switched_off
      check (no_mail <@ array['payouts', 'receipts', 'work', 'places']),
  updated_at timestamptz not null,
  constraint quiet_has_a_beginning_and_an_end check ((quiet_from is null) = (quiet_until is null))
);

-- One mail for a notice, on its way; it has the notice's id. Its address is looked up when it is sent.
create table mail (
  id uuid primary key references notice on delete cascade,
  mail_group text not null
    constraint a_mail_is_of_a_known_group
      check (mail_group in ('needed', 'payouts', 'receipts', 'work', 'places')),
  status text not null
    constraint a_mail_is_in_a_known_state check (status in ('waiting', 'sent', 'dead', 'dropped')),
  attempts smallint not null default 0,
  next_attempt_at timestamptz,
  -- Later nobody wants to read it any more.
  useless_after timestamptz not null,
  -- Which process sends it at this moment, in real time.
  lease uuid,
  leased_until timestamptz,
  -- What the server said last, without the address.
  error text,
  created_at timestamptz not null,
  ended_at timestamptz,
  constraint a_waiting_mail_has_a_clock check ((status = 'waiting') = (next_attempt_at is not null)),
  constraint an_ended_mail_has_a_time check ((status = 'waiting') = (ended_at is null))
);
create index mail_due on mail (next_attempt_at) where status = 'waiting';
create index mail_dead on mail (id desc) where status = 'dead';

-- Something that many people are told, a few hundred at a time.
create table announcement (
  id uuid primary key,
  kind text not null
    constraint an_announcement_is_of_a_known_kind
      check (kind in ('terms_published', 'ranking_announced', 'project_ending', 'receipts')),
  -- A version, a project's id or a day.
  about text not null,
  -- The last person told, in the order of ids.
  told_up_to uuid,
  created_at timestamptz not null,
  done_at timestamptz,
  constraint a_thing_is_announced_once unique (kind, about)
);
create index announcement_under_way on announcement (created_at) where done_at is null;

-- Payouts move many at a time and without an event for each, so what became of one waits here.
create table untold_payout (
  payout_id uuid not null references payout,
  event text not null,
  created_at timestamptz not null,
  primary key (payout_id, event)
);
create function payouts_are_told() returns trigger language plpgsql as $$
begin
  if new.event in ('send', 'settle', 'fail', 'return', 'doubt') then
    insert into public.untold_payout (payout_id, event, created_at)
    values (new.payout_id, new.event, new.created_at) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger what_becomes_of_a_payout_is_told after insert on payout_history
  for each row execute function payouts_are_told();

-- The receipts of a day are looked for by their time; a plain index would cost every payment.
create index receipt_by_time on receipt using brin (created_at);

-- The minute of the day somewhere. A zone that this server does not know counts as UTC, so that one
-- person's setting never stops what others are told.
create function minute_of_day(at timestamptz, zone text) returns integer
language plpgsql stable as $$
declare
  there timestamp;
begin
  begin
    there := at at time zone zone;
  exception when invalid_parameter_value then
    there := at at time zone 'UTC';
  end;
  return extract(hour from there)::int * 60 + extract(minute from there)::int;
end $$;

-- Whether a minute lies between two others, over midnight too.
create function is_between(minute integer, first integer, last integer) returns boolean
language sql immutable as $$
  select case when first <= last then minute >= first and minute < last
              else minute >= first or minute < last end
$$;

-- The first moment at which somebody may be told what can wait.
create function after_quiet(at timestamptz, zone text, quiet_from integer, quiet_until integer)
returns timestamptz language sql stable as $$
  select case when quiet_from is null or not is_between(minute_of_day(at, zone), quiet_from, quiet_until)
    then at
    else at + (((quiet_until - minute_of_day(at, zone) + 1440) % 1440) * interval '1 minute') end
$$;

-- People are told what happens from now on, not what is long past.
insert into inbox (reader, horizon, position, acknowledged_at)
values ('system:tell_workers', event_horizon(), 0, now());
