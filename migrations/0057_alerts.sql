-- "Tell me when there is work" (charter R17): what somebody wants to be told of, the draw by which places
-- that are too few for everybody are given, and places kept for one person for a while. Places free to
-- all stay in the table `place`, so claiming them costs what it did.

create table alert (
  id uuid primary key,
  worker_id uuid not null references worker,
  is_on boolean not null,
  -- Monday is 1, Tuesday 2, Wednesday 4, …
  days smallint not null constraint an_alert_has_its_days check (days between 1 and 127),
  -- Minutes of the day; both or neither.
  from_minute smallint constraint an_alert_begins_in_a_day check (from_minute between 0 and 1439),
  until_minute smallint constraint an_alert_ends_in_a_day check (until_minute between 0 and 1439),
  time_zone text not null,
  -- Of the work; null: any.
  languages text[],
  minimum_hourly_minor bigint
    constraint a_least_pay_is_a_sum check (minimum_hourly_minor > 0),
  currency text,
  not_for_training boolean not null,
  no_ai_input boolean not null,
  created_at timestamptz not null,
  constraint hours_have_a_beginning_and_an_end check ((from_minute is null) = (until_minute is null)),
  constraint a_least_pay_has_a_currency check ((minimum_hourly_minor is null) = (currency is null))
);
create index alert_by_worker on alert (worker_id, id);
create index alert_on on alert (worker_id) where is_on;

-- Whether a moment lies in the days and hours of an alert, where its worker is.
create function is_alert_time(at timestamptz, zone text, days integer, first integer, last integer)
returns boolean language plpgsql stable as $$
declare
  there timestamp;
begin
  begin
    there := at at time zone zone;
  exception when invalid_parameter_value then
    there := at at time zone 'UTC';
  end;
  return (days >> (extract(isodow from there)::int - 1)) & 1 = 1
    and (first is null or is_between(
      extract(hour from there)::int * 60 + extract(minute from there)::int, first, last));
end $$;

-- Until then, and until it is drawn, places of the job are asked for and not taken.
alter table job add column draw_until timestamptz;

create table job_draw (
  job_id uuid primary key references job,
  -- Whether there were too few places for half of all who were told to take one and leave as many free.
  scarce boolean not null,
  due_at timestamptz not null,
  -- What the order followed from; made at the draw, so that nobody could know it before.
  seed uuid,
  drawn_at timestamptz,
  constraint a_draw_is_drawn_with_its_seed check ((seed is null) = (drawn_at is null))
);
create index job_draw_due on job_draw (due_at) where drawn_at is null;

create function a_draw_is_drawn_once() returns trigger language plpgsql as $$
begin
  if old.drawn_at is not null or (new.job_id, new.scarce, new.due_at)
    is distinct from (old.job_id, old.scarce, old.due_at)
  then
    raise exception 'a draw is drawn once' using errcode = 'FH067';
  end if;
  return new;
end $$;
create trigger a_draw_is_never_drawn_anew before update on job_draw
  for each row execute function a_draw_is_drawn_once();

-- Who takes part: told by an alert, or there and asking. Both alike.
create table draw_entry (
  job_id uuid not null references job_draw,
  worker_id uuid not null references worker,
  by_alert boolean not null,
  entered_at timestamptz not null,
  -- Their turn, from 1; null until it is drawn.
  turn integer,
  status text not null
    constraint an_entry_is_in_a_known_state check (status in ('entered', 'waiting', 'given', 'passed')),
  primary key (job_id, worker_id),
  constraint a_drawn_entry_has_its_turn check ((status = 'entered') = (turn is null)),
  constraint two_people_never_have_one_turn unique (job_id, turn)
);
create index draw_entry_waiting on draw_entry (job_id, turn) where status = 'waiting';

create function a_turn_stays() returns trigger language plpgsql as $$
begin
  if (new.job_id, new.worker_id, new.by_alert, new.entered_at)
      is distinct from (old.job_id, old.worker_id, old.by_alert, old.entered_at)
    or (old.turn is not null and new.turn is distinct from old.turn)
  then
    raise exception 'a drawn turn stays' using errcode = 'FH068';
  end if;
  return new;
end $$;
create trigger nobody_moves_in_a_draw before update on draw_entry
  for each row execute function a_turn_stays();

-- Places out of `place`, each kept for one person until a time; without a person it waits for the next.
create table kept_place (
  task_id uuid not null references task on delete cascade,
  number smallint not null,
  job_id uuid not null references job,
  ordinal integer not null,
  worker_id uuid references worker,
  kept_until timestamptz not null,
  primary key (task_id, number)
);
create unique index one_place_of_a_job_is_kept_for_a_person on kept_place (job_id, worker_id)
  where worker_id is not null;
create index kept_place_of_job on kept_place (job_id, ordinal);
create index kept_place_by_worker on kept_place (worker_id, kept_until) where worker_id is not null;
create index kept_place_due on kept_place (kept_until);

-- A place is free or kept, never both: else two people could take it.
create function a_place_is_free_or_kept() returns trigger language plpgsql as $$
begin
  if exists (select from public.place p where p.task_id = new.task_id and p.number = new.number) then
    raise exception 'a place is free or kept, never both' using errcode = 'FH069';
  end if;
  return new;
end $$;
create trigger a_kept_place_is_not_free before insert on kept_place
  for each row execute function a_place_is_free_or_kept();
