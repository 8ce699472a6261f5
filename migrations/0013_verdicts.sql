-- Rejection (charter R28 to R31): proposed with a reason from a closed list, a written criterion and
-- evidence; answered by the worker; decided by a human of the requester; appealed to another human.
-- Silence of whoever pays or decides pays the worker. Statuses repeat features/assignments/machine.ts.

alter table assignment
  drop constraint an_assignment_is_in_a_known_state,
  drop constraint submitted_work_was_handed_in,
  -- When silence acts on contested work: pays it, or lets go of a rejected sum nobody appealed for.
  add column answer_by timestamptz,
  -- The escrow still holds what this rejected work would be paid.
  add column sum_kept boolean not null default false,
  -- Its place was opened again, so somebody else may hold that place now.
  add column place_reopened boolean not null default false,
  add constraint an_assignment_is_in_a_known_state check (status in
    ('active', 'submitted', 'changes_requested', 'rejection_proposed', 'rejected', 'appealed',
     'upheld', 'approved', 'returned', 'expired')),
  add constraint submitted_work_was_handed_in check
    (status in ('active', 'returned', 'expired') or submitted_at is not null),
  add constraint contested_work_has_a_clock check
    ((status in ('rejection_proposed', 'appealed') or sum_kept) = (answer_by is not null)),
  add constraint only_rejected_work_keeps_its_sum check
    (not sum_kept or status in ('rejected', 'appealed')),
  add constraint only_rejected_work_lost_its_place check
    (not place_reopened or status in ('rejected', 'appealed', 'upheld', 'approved'));

drop index a_place_has_one_holder;
create unique index a_place_has_one_holder on assignment (task_id, place_number)
  where status not in ('returned', 'expired') and not place_reopened;
create index assignment_contested on assignment (answer_by)
  where status in ('rejection_proposed', 'rejected', 'appealed');
create index assignment_contested_in_job on assignment (job_id)
  where status in ('rejection_proposed', 'rejected', 'appealed');

-- What is held against one piece of work, and what was said about it.
create table rejection (
  assignment_id uuid primary key references assignment,
  job_id uuid not null references job,
  requester_id uuid not null references requester,
  reason text not null
    constraint a_rejection_has_a_reason_from_the_list check (reason in
      ('too_fast', 'required_item_skipped', 'fair_check_failed', 'off_criterion',
       'duplicate_or_fraud', 'ai_used')),
  criterion text not null
    constraint a_rejection_points_to_a_written_criterion check (starts_with(criterion, '/')),
  evidence jsonb not null
    constraint words_or_a_detector_alone_are_no_evidence check
      (evidence @? '$[*] ? (exists(@.item) || exists(@.quote) || exists(@.same_as)
        || exists(@.measured_time))'),
  proposed_by text not null,
  agent_id uuid references agent,
  proposed_at timestamptz not null,
  reply_until timestamptz not null,
  reply text,
  replied_at timestamptz,
  rejected_at timestamptz,
  appeal text,
  appealed_at timestamptz,
  appeal_reasons text,
  ended_at timestamptz,
  outcome text
    constraint a_rejection_ends_in_a_known_way check (outcome in
      ('withdrawn', 'silence', 'overturned', 'refused_as_a_batch', 'upheld')),
  constraint the_worker_has_72_hours_to_reply check
    (reply_until >= proposed_at + interval '72 hours'),
  constraint nobody_is_rejected_before_the_reply check
    (rejected_at is null or coalesce(replied_at, reply_until) <= rejected_at),
  constraint only_a_rejection_is_appealed_and_within_183_days check
    (appealed_at is null or (rejected_at is not null
      and appealed_at between rejected_at and rejected_at + interval '183 days')),
  constraint what_ended_has_an_outcome check ((ended_at is null) = (outcome is null)),
  constraint an_appeal_is_refused_in_writing check
    (outcome <> 'upheld' or (appealed_at is not null and appeal_reasons is not null))
);
create index rejection_by_requester on rejection (requester_id, assignment_id desc);
create index rejection_by_job on rejection (job_id, proposed_at);
create index rejection_lost on rejection (requester_id, ended_at)
  where outcome in ('overturned', 'refused_as_a_batch');

-- What was said stays said; only texts can be emptied, when a person is erased.
create function rejections_stay_as_said() returns trigger language plpgsql as $$
begin
  if (new.assignment_id, new.job_id, new.requester_id, new.reason, new.criterion, new.evidence,
      new.proposed_by, new.agent_id, new.proposed_at, new.reply_until)
     is distinct from
     (old.assignment_id, old.job_id, old.requester_id, old.reason, old.criterion, old.evidence,
      old.proposed_by, old.agent_id, old.proposed_at, old.reply_until)
    or new.replied_at is distinct from coalesce(old.replied_at, new.replied_at)
    or new.rejected_at is distinct from coalesce(old.rejected_at, new.rejected_at)
    or new.appealed_at is distinct from coalesce(old.appealed_at, new.appealed_at)
    or new.ended_at is distinct from coalesce(old.ended_at, new.ended_at)
    or new.outcome is distinct from coalesce(old.outcome, new.outcome)
    or new.reply <> old.reply or new.appeal <> old.appeal
    or new.appeal_reasons <> old.appeal_reasons
  then
    raise exception 'what was said of a rejection stays said' using errcode = 'FH010';
  end if;
  return new;
end $$;
create trigger what_was_said_stays_said before update on rejection
  for each row execute function rejections_stay_as_said();
create trigger rejections_stay before delete or truncate on rejection
  for each statement execute function refuse_edit();

-- Charter R20 and R30: the human who rejected work or answered its appeal. Ids only.
create table verdict (
  assignment_id uuid not null references rejection,
  kind text not null
    constraint a_verdict_is_of_a_known_kind check (kind in ('reject', 'uphold', 'overturn')),
  author uuid not null references person,
  role text not null,
  created_at timestamptz not null,
  primary key (assignment_id, kind)
);
create unique index an_appeal_has_one_answer on verdict (assignment_id) where kind <> 'reject';
create trigger verdicts_are_append_only before update or delete or truncate on verdict
  for each statement execute function refuse_edit();

-- Work is rejected by a member who may review; an appeal is answered by an operator who is somebody
-- else: not the first to decide, no member of that requester, not the worker.
create function verdict_is_by_the_right_human() returns trigger language plpgsql as $$
begin
  if new.kind = 'reject' then
    if not exists (
      select from rejection r join requester_member m on m.requester_id = r.requester_id
      where r.assignment_id = new.assignment_id and m.person_id = new.author
        and m.role = new.role and m.role in ('owner', 'manager', 'reviewer'))
    then
      raise exception 'work is rejected by a human who may review for its requester'
        using errcode = 'FH011';
    end if;
  elsif not exists (
      select from operator o where o.person_id = new.author and o.role = new.role
        and o.role in ('support', 'reviewer', 'admin'))
    or exists (
      select from rejection r join requester_member m on m.requester_id = r.requester_id
      where r.assignment_id = new.assignment_id and m.person_id = new.author)
    or exists (
      select from assignment a join worker w on w.id = a.worker_id
      where a.id = new.assignment_id and w.person_id = new.author)
    or exists (
      select from verdict v where v.assignment_id = new.assignment_id and v.author = new.author)
  then
    raise exception 'an appeal is answered by another human of the instance'
      using errcode = 'FH011';
  end if;
  return new;
end $$;
create trigger a_verdict_is_by_the_right_human before insert on verdict
  for each row execute function verdict_is_by_the_right_human();

-- The breaker: too many rejections in one job wait for a human of the instance, whose silence pays.
create table rejection_hold (
  id uuid primary key,
  job_id uuid not null references job,
  rejected integer not null,
  handed_in integer not null,
  held_at timestamptz not null,
  decide_until timestamptz not null,
  outcome text
    constraint a_hold_ends_in_a_known_way check (outcome in ('released', 'refused')),
  decided_at timestamptz,
  -- Null: nobody answered in time, and so the work is paid.
  decided_by uuid references person,
  reasons text,
  constraint a_decided_hold_has_a_time check ((outcome is null) = (decided_at is null)),
  constraint only_a_human_releases_a_hold_and_in_writing check
    (outcome <> 'released' or (decided_by is not null and reasons is not null))
);
create unique index a_job_has_one_open_hold on rejection_hold (job_id) where outcome is null;
create index rejection_hold_by_job on rejection_hold (job_id);
create index rejection_hold_open on rejection_hold (decide_until) where outcome is null;
create index rejection_hold_refused on rejection_hold (job_id) where outcome = 'refused';
create trigger holds_stay before delete or truncate on rejection_hold
  for each statement execute function refuse_edit();

-- Charter R28: more than 10 % and at least 5 of a job's work, since a human last let them pass.
create function rejections_in_job(job uuid, out rejected integer, out handed_in integer)
language sql stable as $$
  select
    (select count(*)::int from rejection r
     where r.job_id = job and coalesce(r.outcome, 'upheld') = 'upheld'
       and r.proposed_at > coalesce((select max(h.decided_at) from rejection_hold h
         where h.job_id = job and h.outcome = 'released'), '-infinity')),
    (select count(*)::int from assignment a
     where a.job_id = job and a.status in ('submitted', 'changes_requested', 'rejection_proposed',
       'rejected', 'appealed', 'upheld', 'approved'))
$$;
create function rejections_are_too_many(job uuid) returns boolean language sql stable as $$
  select rejected >= 5 and rejected * 10 > handed_in from rejections_in_job(job)
$$;

-- Nobody's work is proposed for rejection, rejected or upheld but along this way.
create function rejection_goes_its_way() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or (old.status, new.status) not in (
      ('submitted', 'rejection_proposed'), ('rejection_proposed', 'rejected'),
      ('rejected', 'appealed'), ('appealed', 'upheld'))
  then
    raise exception 'work is rejected only step by step' using errcode = 'FH012';
  end if;
  if not exists (select from rejection r where r.assignment_id = new.id
      and (new.status <> 'rejected' or r.rejected_at = new.decided_at)
      and (new.status <> 'appealed' or r.appealed_at is not null)
      and (new.status <> 'upheld' or r.outcome = 'upheld'))
  then
    raise exception 'a rejection has its reason, criterion and evidence in writing'
      using errcode = 'FH012';
  end if;
  if new.status in ('rejected', 'upheld') and not exists (
      select from verdict v where v.assignment_id = new.id
        and v.kind = case new.status when 'rejected' then 'reject' else 'uphold' end)
  then
    raise exception 'only a human rejects work' using errcode = 'FH012';
  end if;
  if new.status = 'rejected' and (rejections_are_too_many(new.job_id) or exists (
      select from rejection_hold h
      where h.job_id = new.job_id and coalesce(h.outcome, 'refused') = 'refused'))
  then
    raise exception 'rejections of this job wait for a human of the instance'
      using errcode = 'FH012';
  end if;
  return new;
end $$;
create trigger a_rejection_goes_its_way before insert or update of status on assignment
  for each row when (new.status in ('rejection_proposed', 'rejected', 'appealed', 'upheld'))
  execute function rejection_goes_its_way();

-- A hold is lifted by an operator who is no member of the requester.
create function hold_is_decided_by_another_human() returns trigger language plpgsql as $$
begin
  if old.outcome is not null then
    raise exception 'a decided hold stays decided' using errcode = 'FH010';
  end if;
  if new.decided_by is not null and (not exists (
      select from operator o where o.person_id = new.decided_by
        and o.role in ('support', 'reviewer', 'admin'))
    or exists (
      select from job j join requester_member m on m.requester_id = j.requester_id
      where j.id = new.job_id and m.person_id = new.decided_by))
  then
    raise exception 'a hold is decided by another human of the instance' using errcode = 'FH011';
  end if;
  return new;
end $$;
create trigger a_hold_is_decided_by_another_human before update on rejection_hold
  for each row execute function hold_is_decided_by_another_human();
