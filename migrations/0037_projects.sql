-- Projects (charter R10–R12): a requester's body of work over time, what it promised, how it ends, and
-- the same work offered again for less.

create extension if not exists pg_trgm;

create table project (
  id uuid primary key,
  requester_id uuid not null references requester,
  agent_id uuid references agent,
  livemode boolean not null,
  status text not null
    constraint a_project_is_in_a_known_state check (status in ('open', 'winding_down', 'ended')),
  name text not null,
  description text not null,
  currency text not null,
  -- The most that a publishing set aside for what is committed.
  committed_minor bigint not null default 0
    constraint what_is_committed_is_a_sum check (committed_minor >= 0),
  reserve_checked_at timestamptz not null,
  created_at timestamptz not null,
  end_announced_at timestamptz,
  ends_at timestamptz,
  end_reason text,
  ended_at timestamptz,
  constraint a_project_keeps_its_requester unique (id, requester_id),
  constraint an_end_is_announced_with_its_reason check
    ((status = 'open') = (end_announced_at is null)
      and (end_announced_at is null) = (ends_at is null)
      and (end_announced_at is null) = (end_reason is null)),
  constraint an_end_lies_after_its_announcement check (ends_at >= end_announced_at),
  constraint nobody_is_removed_before_the_date check
    ((status = 'ended') = (ended_at is not null) and ended_at >= ends_at)
);
create index project_by_requester on project (requester_id, id desc);
create index project_ending on project (ends_at) where status = 'winding_down';
create index project_awaiting_reserve on project (reserve_checked_at) where status = 'open';

create table project_history (
  position bigint generated always as identity primary key,
  project_id uuid not null references project,
  event text not null,
  from_status text not null,
  to_status text not null,
  caller text not null,
  created_at timestamptz not null
);
create index project_history_by_project on project_history (project_id, position);

-- Charter R12: what was promised, each an estimate or a commitment.
create table project_promise (
  project_id uuid not null references project,
  kind text not null
    constraint a_promise_is_of_a_known_kind check (kind in ('until', 'hours', 'answers')),
  standing text not null
    constraint a_promise_is_an_estimate_or_a_commitment check (standing in ('estimate', 'commitment')),
  until timestamptz,
  volume integer,
  made_at timestamptz not null,
  primary key (project_id, kind),
  constraint a_promise_says_what
    check ((kind = 'until') = (until is not null) and (kind <> 'until') = (coalesce(volume, 0) > 0))
);

create function promises_only_grow() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.project_id, new.kind) is distinct from (old.project_id, old.kind)
    or new.until < old.until or new.volume < old.volume
    or (old.standing = 'commitment' and new.standing <> 'commitment')
  then
    raise exception 'what a project promised only grows' using errcode = 'FH040';
  end if;
  return new;
end $$;
create trigger what_was_promised_only_grows before update or delete on project_promise
  for each row execute function promises_only_grow();

-- Charter R10: what the end of a project owes to one worker; fixed when the end is announced.
create table project_fee (
  project_id uuid not null references project,
  worker_id uuid not null references worker,
  steady boolean not null,
  joined_at timestamptz not null,
  pay_minor bigint not null,
  amount_minor bigint not null constraint a_fee_is_not_negative check (amount_minor >= 0),
  paid_at timestamptz,
  primary key (project_id, worker_id),
  constraint what_is_nothing_needs_no_payment check (amount_minor > 0 or paid_at is null)
);
create index project_fee_unpaid on project_fee (project_id, worker_id)
  where paid_at is null and amount_minor > 0;
create index project_fee_by_worker on project_fee (worker_id, project_id);

create function fees_are_only_paid() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or old.paid_at is not null
    or (new.project_id, new.worker_id, new.steady, new.joined_at, new.pay_minor, new.amount_minor)
      is distinct from
       (old.project_id, old.worker_id, old.steady, old.joined_at, old.pay_minor, old.amount_minor)
  then
    raise exception 'a fee for an early end is paid, never changed' using errcode = 'FH041';
  end if;
  return new;
end $$;
create trigger a_fee_is_paid_never_changed before update or delete on project_fee
  for each row execute function fees_are_only_paid();

alter table job
  add column project_id uuid,
  add constraint a_job_stays_in_its_requesters_project
    foreign key (project_id, requester_id) references project (id, requester_id);
create index job_by_project on job (project_id) where project_id is not null;

create function projects_keep_their_jobs() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.published_at is not null
    and new.project_id is distinct from old.project_id
  then
    raise exception 'a published job stays in its project' using errcode = 'FH042';
  end if;
  if new.project_id is not null and new.published_at is not null
    and (tg_op = 'INSERT' or old.published_at is null)
    and exists (select from project where id = new.project_id and status = 'ended')
  then
    raise exception 'nothing is published in a project that has ended' using errcode = 'FH042';
  end if;
  return new;
end $$;
create trigger a_project_keeps_its_jobs before insert or update of project_id, published_at on job
  for each row when (new.project_id is not null) execute function projects_keep_their_jobs();
create trigger a_job_leaves_no_project before update of project_id on job
  for each row when (old.project_id is not null and new.project_id is null)
  execute function projects_keep_their_jobs();

-- Who worked steadily on a project: ten hours a week in two of the four weeks before `until`. Hours are
-- the union of the times between claiming and handing in, so that places held at once count once.
create function project_steady(about uuid, until timestamptz) returns setof uuid
language sql stable as $$
  with held as (
    select a.worker_id, range_agg(tstzrange(a.claimed_at, a.first_submitted_at)) as times
    from assignment a join job j on j.id = a.job_id
    where j.project_id = about and a.first_submitted_at > a.claimed_at
      and a.first_submitted_at > until - interval '672 hours' and a.claimed_at < until
    group by a.worker_id),
  weeks as (
    select h.worker_id, w.week, h.times * tstzmultirange(tstzrange(
      until - (w.week + 1) * interval '168 hours', until - w.week * interval '168 hours')) as times
    from held h, generate_series(0, 3) as w (week))
  select worker_id from weeks
  where (select sum(extract(epoch from upper(t) - lower(t))) from unnest(times) as t) >= 36000
  group by worker_id having count(*) >= 2
$$;

-- What a project delivered: answers that stand, the hours they were published at, and what they paid.
create function project_delivered(about uuid, until timestamptz,
  out answers bigint, out hours numeric, out pay_minor numeric)
language sql stable as $$
  select count(*), coalesce(sum(j.estimated_seconds), 0) / 3600.0, coalesce(sum(a.paid_minor), 0)
  from assignment a join job j on j.id = a.job_id
  where j.project_id = about and a.first_submitted_at <= until
    and a.status not in ('returned', 'expired', 'rejected', 'upheld')
$$;

-- Whether something committed is still to come when the project ends at `ends`.
create function project_is_committed(about uuid, ends timestamptz) returns boolean
language sql stable as $$
  select exists (
    select from project_promise p, project_delivered(about, ends) d
    where p.project_id = about and p.standing = 'commitment'
      and case p.kind when 'until' then p.until > ends
                      when 'hours' then p.volume > d.hours
                      else p.volume > d.answers end)
$$;

-- Charter R10: what an end at `ends`, announced at `announced`, owes to each worker whom it covers:
-- everybody while something committed is still to come, else those who worked steadily. The days of
-- notice that are missing, times the mean daily pay since joining (of 28 days at most); never more than
-- the worker's share of the announced work that is left. Rounded up.
create function project_end_fees(about uuid, announced timestamptz, ends timestamptz)
returns table (worker_id uuid, steady boolean, joined_at timestamptz, pay_minor bigint, fee_minor bigint)
language sql stable as $$
  with steady as (select s as worker_id from project_steady(about, announced) s),
  joined as (
    select a.worker_id, min(a.claimed_at) as joined_at, sum(a.paid_minor) as pay_in_all,
      sum(a.paid_minor) filter (
        where a.decided_at > announced - interval '672 hours') as pay_lately
    from assignment a join job j on j.id = a.job_id
    where j.project_id = about and a.first_submitted_at <= announced
    group by a.worker_id),
  covered as (
    select p.worker_id, s.worker_id is not null as steady, p.joined_at, p.pay_in_all,
      coalesce(p.pay_lately, 0) as pay,
      least(28, greatest(1, extract(epoch from announced - p.joined_at) / 86400)) as days
    from joined p left join steady s using (worker_id)
    where s.worker_id is not null or project_is_committed(about, ends)),
  -- How much announced work is left, for each unit of what was delivered; null: none was announced.
  rest as (
    select max(greatest(0, case p.kind
        when 'hours' then (p.volume - d.hours) / nullif(d.hours, 0)
        else (p.volume - d.answers)::numeric / nullif(d.answers, 0) end)) as ratio
    from project_promise p, project_delivered(about, announced) d
    where p.project_id = about and p.kind <> 'until')
  select c.worker_id, c.steady, c.joined_at, c.pay::bigint,
    ceil(least(
      c.pay * greatest(0, 14 - extract(epoch from ends - announced) / 86400) / c.days,
      coalesce(c.pay_in_all, 0) * rest.ratio))::bigint
  from covered c, rest
$$;

-- Who is covered has notice, or a fee that is written down when the end is announced.
create function the_covered_get_notice_or_a_fee() returns trigger language plpgsql as $$
begin
  if exists (
    select from project p, project_end_fees(p.id, p.end_announced_at, p.ends_at) f
    where p.id = new.id and f.fee_minor > coalesce(
      (select amount_minor from project_fee x
       where x.project_id = p.id and x.worker_id = f.worker_id), 0))
  then
    raise exception 'who is covered gets notice of an end, or a fee' using errcode = 'FH043';
  end if;
  return null;
end $$;
create constraint trigger the_covered_get_notice_or_a_fee after insert or update on project
  deferrable initially deferred for each row when (new.status = 'winding_down')
  execute function the_covered_get_notice_or_a_fee();

-- A project goes from open to winding down to ended, says its end once, and ends when all fees are paid.
create function projects_end_once() returns trigger language plpgsql as $$
begin
  if (new.id, new.requester_id, new.livemode, new.currency, new.created_at)
      is distinct from (old.id, old.requester_id, old.livemode, old.currency, old.created_at)
    or (old.status <> 'open' and (new.end_announced_at, new.ends_at, new.end_reason)
      is distinct from (old.end_announced_at, old.ends_at, old.end_reason))
    or (old.status, new.status) not in (values ('open', 'open'), ('open', 'winding_down'),
      ('winding_down', 'winding_down'), ('winding_down', 'ended'), ('ended', 'ended'))
  then
    raise exception 'a project ends once, as it was announced' using errcode = 'FH044';
  end if;
  if new.status = 'ended' and exists (
    select from project_fee where project_id = new.id and paid_at is null and amount_minor > 0)
  then
    raise exception 'a project ends when its fees are paid' using errcode = 'FH044';
  end if;
  return new;
end $$;
create trigger a_project_ends_once before update on project
  for each row execute function projects_end_once();

-- Charter R11: what published work asks, as text, to find it again in other words.
create table work_text (
  job_id uuid primary key references job,
  requester_id uuid not null references requester,
  form_sha256 text not null,
  body text not null,
  -- How many different trigrams the text has: texts that are alike have about as many.
  trigrams integer not null,
  published_at timestamptz not null
);
create index work_text_by_requester on work_text (requester_id, published_at desc);

-- The same work at lower pay: what it paid before, said by the requester when publishing.
create table lower_pay (
  job_id uuid primary key references job,
  previous_job_id uuid not null references job,
  hourly_minor bigint not null,
  previous_hourly_minor bigint not null,
  disclosed_at timestamptz not null,
  constraint lower_pay_is_lower check (hourly_minor < previous_hourly_minor),
  constraint work_is_not_its_own_relaunch check (job_id <> previous_job_id)
);

-- Who did the work before is asked first: alone, or for a share of the places.
create table first_offer (
  job_id uuid primary key references job,
  until timestamptz not null,
  -- Places that others may take meanwhile.
  others_most integer not null constraint others_get_some_or_none check (others_most >= 0),
  others_taken integer not null default 0,
  constraint others_take_no_more_than_their_share
    check (others_taken between 0 and others_most)
);
create table first_offered (
  job_id uuid not null references first_offer,
  worker_id uuid not null references worker,
  primary key (job_id, worker_id)
);
alter table job add column first_until timestamptz;

do $$
declare name text;
begin
  foreach name in array array['project_history', 'work_text', 'lower_pay', 'first_offered']
  loop
    execute format('create trigger %I before update or delete or truncate on %I
      for each statement execute function refuse_edit()', name || '_is_append_only', name);
  end loop;
end $$;
