-- Clear work (charter R33): a job for many opens in two steps. So many of its places are out, and the rest
-- waits for what becomes of them.

alter table job
  -- Null: nothing waits.
  add column first_places integer
    constraint first_places_are_counted check (first_places > 0),
  -- What its requester said more clearly after many gave the work back.
  add column clarification text,
  add constraint only_the_first_places_are_out check
    (first_places is null or next_ordinal <= (first_places + overlap - 1) / overlap + 1);

-- The last task whose places may be out. Null, as in nearly every job, leaves all of them.
create function last_to_open(task_count integer, first_places integer, overlap integer) returns integer
  language sql immutable as $$ select least(task_count, (first_places + overlap - 1) / overlap) $$;

-- How the first step of a job went. What its requester was told last stands here, so that it is told once.
create table launch (
  job_id uuid primary key references job,
  first_places integer not null
    constraint a_launch_has_first_places check (first_places > 0),
  -- The least pay for an hour that measured time is held against, in minor units of the job’s currency.
  hourly_floor_minor bigint not null
    constraint a_floor_is_no_debt check (hourly_floor_minor >= 0),
  waits_for text[] not null
    constraint a_launch_waits_for_known_reasons check (waits_for <@
      array['first_answers', 'open_question', 'many_returns', 'pay_under_floor']),
  started_at timestamptz not null,
  -- A human of the requester has looked at why so many gave the work back.
  confirmed_at timestamptz,
  confirmed_by text,
  -- Nothing more to follow: the rest is out, or the job has ended.
  over_at timestamptz,
  constraint whoever_goes_on_is_named check ((confirmed_at is null) = (confirmed_by is null))
);
create index launch_going_on on launch (job_id) where over_at is null;
