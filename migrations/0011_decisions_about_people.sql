-- Decisions about people (charter R20–R27, R47). A machine may open a case and nothing more: whoever is
-- restricted, suspended, terminated or kept apart from somebody's work is so by the decision of a named
-- human, with its reasons, for a time, and open to contest. Here the database holds what a program could
-- get wrong. Statuses repeat src/features/cases/machine.ts and src/features/standing/standing.ts.

-- A formal procedure about one person (design §3).
create table case_record (
  id uuid primary key,
  worker_id uuid not null references worker,
  -- What somebody, or a machine, saw.
  ground text not null constraint a_case_has_a_known_ground check (ground in
    ('conduct', 'safety', 'answers', 'automation', 'many_blocks', 'shared_payee')),
  summary text not null constraint a_case_says_what_it_is_about check (length(summary) >= 1),
  status text not null
    constraint a_case_is_in_a_known_state check (status in
      ('opened', 'notice', 'response', 'decided', 'review', 'outside', 'closed', 'rectified', 'lapsed')),
  opened_by text not null,
  by_machine boolean not null,
  -- The rule that the notice names, and no other, may the decision rest on.
  rule text,
  rule_version integer,
  -- The written warning of the same rule, where this would be the second time.
  after_warning uuid,
  notice_text text,
  -- Who speaks for the person, in the person's own words.
  helper text,
  opened_at timestamptz not null,
  notice_at timestamptz,
  answer_due_at timestamptz,
  answered_at timestamptz,
  contested_at timestamptz,
  -- When the last step was taken.
  moved_at timestamptz not null,
  -- When the running clock acts: answer, decision, complaint, review, reminder.
  due_at timestamptz,
  closed_at timestamptz,
  constraint every_open_case_has_a_running_clock check
    ((status in ('closed', 'rectified', 'lapsed')) = (due_at is null)),
  constraint a_case_that_ended_has_a_time check ((due_at is null) = (closed_at is not null)),
  constraint a_notice_names_its_rule_and_gives_reasons check
    (notice_at is null
      or num_nulls(rule, rule_version, notice_text, answer_due_at) = 0 and length(notice_text) >= 20),
  constraint there_is_no_answer_without_a_notice check
    (status in ('opened', 'closed') or notice_at is not null),
  constraint the_person_has_seven_days_to_answer check
    (answer_due_at >= notice_at + interval '7 days'),
  constraint a_review_takes_fourteen_days_at_most check
    (status <> 'review' or contested_at is not null and due_at <= contested_at + interval '14 days'),
  unique (id, worker_id)
);
create index case_by_worker on case_record (worker_id, id desc);
create index case_due on case_record (due_at) where due_at is not null;
create index case_in_order on case_record (id desc);
create index case_under_notice on case_record (worker_id) where status in ('notice', 'response');
-- Twenty blocks, or a machine that runs twice, make one case.
create unique index a_machine_opens_one_case_about_one_thing on case_record (worker_id, ground)
  where by_machine and due_at is not null;

create table case_history (
  position bigint generated always as identity primary key,
  case_id uuid not null references case_record,
  event text not null,
  from_status text,
  to_status text not null,
  caller text not null,
  created_at timestamptz not null
);
create index case_history_by_case on case_history (case_id, position);

-- What a case rests on, and what the person says to it. Texts and files of people: never in an event.
create table case_evidence (
  id uuid primary key,
  case_id uuid not null references case_record,
  kind text not null constraint evidence_is_of_a_known_kind check (kind in
    ('assignment', 'block', 'worker', 'note', 'file', 'answer')),
  by_worker boolean not null,
  added_by text not null,
  added_at timestamptz not null,
  title text not null,
  text text,
  assignment_id uuid references assignment,
  block_id uuid,
  other_worker_id uuid references worker,
  media_type text,
  bytes integer,
  sha256 text,
  constraint evidence_shows_what_its_kind_says check (
    case kind
      when 'assignment' then assignment_id is not null
      when 'block' then block_id is not null
      when 'worker' then other_worker_id is not null
      when 'file' then num_nulls(media_type, bytes, sha256) = 0
      else text is not null end),
  unique (id, case_id)
);
create index case_evidence_by_case on case_evidence (case_id, id);

-- Who opened which item, and when: a click is not enough (Amsterdam 2023, charter R23).
create table evidence_view (
  evidence_id uuid not null references case_evidence,
  person_id uuid not null references person,
  opened_at timestamptz not null,
  primary key (evidence_id, person_id, opened_at)
);

create table decision (
  id uuid primary key,
  case_id uuid not null,
  worker_id uuid not null,
  kind text not null constraint a_decision_is_of_a_known_kind check (kind in
    ('interim', 'first', 'review', 'outside')),
  outcome text not null,
  author_id uuid constraint a_human_decides not null
    constraint whoever_decides_is_a_person references person,
  author_role text not null constraint only_reviewers_and_admins_decide check
    (author_role in ('reviewer', 'admin')),
  reviews uuid references decision,
  -- The closed list for which an account ends at once, and then a review starts by itself.
  grave text constraint what_is_grave_stands_in_a_closed_list check (grave in
    ('violence', 'fraud_with_loss', 'identity_theft', 'sexual_content_with_minors',
     'proven_automation', 'multiple_accounts', 'same_breach_after_warning')),
  -- Whose work somebody is kept apart from.
  requester_id uuid references requester,
  decided_at timestamptz not null,
  effective_at timestamptz not null,
  ends_at timestamptz,
  constraint a_decision_has_an_outcome_of_its_kind check (
    case kind
      when 'interim' then outcome = 'suspended'
      when 'first' then outcome in ('none', 'warned', 'probation', 'restricted', 'suspended',
        'terminated', 'deranked')
      else outcome in ('upheld', 'overturned') end),
  constraint a_review_names_what_it_reviews check
    ((kind in ('review', 'outside')) = (reviews is not null)),
  constraint nothing_takes_effect_before_it_is_decided check (effective_at >= decided_at),
  constraint a_restriction_has_an_end check
    ((outcome in ('warned', 'probation', 'restricted', 'suspended', 'deranked')) = (ends_at is not null)),
  constraint a_restriction_has_a_length check (ends_at > effective_at),
  constraint no_restriction_is_for_long_but_a_termination check
    (outcome = 'warned' or ends_at <= effective_at + interval '183 days'),
  constraint suspension_before_a_decision_lasts_seven_days_at_most check
    (kind <> 'interim' or ends_at <= decided_at + interval '7 days'),
  constraint an_account_ends_with_thirty_days_notice_unless_grave check
    (outcome <> 'terminated' or grave is not null or effective_at >= decided_at + interval '30 days'),
  constraint somebody_is_kept_apart_from_one_requester check
    ((outcome = 'deranked') = (requester_id is not null)),
  constraint a_decision_is_about_the_person_of_its_case
    foreign key (case_id, worker_id) references case_record (id, worker_id),
  unique (id, case_id),
  unique (id, worker_id, outcome, effective_at)
);
create index decision_by_case on decision (case_id, decided_at);
create index decision_by_time on decision (decided_at);
create unique index a_case_has_one_suspension_before_its_decision on decision (case_id)
  where kind = 'interim';
create unique index a_case_has_one_first_decision on decision (case_id) where kind = 'first';
alter table case_record add constraint a_repetition_names_its_warning
  foreign key (after_warning) references decision (id);

-- Charter R21: the reasons, in the transaction of the decision. A missing one takes all of it back.
create table decision_statement (
  decision_id uuid primary key
    constraint a_statement_belongs_to_a_decision references decision deferrable initially deferred,
  facts text not null constraint the_facts_are_told check (length(facts) between 20 and 10000),
  rule text not null,
  rule_version integer not null,
  data_used text not null constraint the_data_used_is_named check (length(data_used) >= 2),
  automation text not null constraint the_part_of_machines_is_told check (length(automation) >= 2),
  duration text not null constraint the_duration_is_told check (length(duration) >= 2),
  how_to_contest text not null constraint the_way_to_contest_is_told check (length(how_to_contest) >= 20),
  contact text not null constraint a_person_to_ask_is_named check (length(contact) >= 2)
);
alter table decision add constraint every_decision_states_its_reasons
  foreign key (id) references decision_statement (decision_id) deferrable initially deferred;

-- What the decider looked at: how often, how long, and whether the decision rests on it.
create table decision_evidence (
  decision_id uuid not null,
  case_id uuid not null,
  evidence_id uuid not null,
  relied_on boolean not null,
  opens integer not null constraint whoever_decides_has_opened_each_item check (opens >= 1),
  seconds integer not null constraint time_does_not_run_back check (seconds >= 0),
  primary key (decision_id, evidence_id),
  foreign key (decision_id, case_id) references decision (id, case_id),
  constraint a_decision_rests_on_evidence_of_its_own_case
    foreign key (evidence_id, case_id) references case_evidence (id, case_id)
);

-- What a decision does, while it does it. `imposes` is what holds at this moment: nothing before its
-- day and after its end, less than was decided once it has lapsed.
create table restriction (
  decision_id uuid primary key,
  worker_id uuid not null,
  effect text not null,
  imposes text not null default 'nothing',
  requester_id uuid,
  in_force_from timestamptz not null,
  began_at timestamptz,
  ends_at timestamptz,
  -- When its clock acts: it begins, or it ends. None on an account that has ended for good.
  due_at timestamptz,
  lapsed_at timestamptz,
  ended_at timestamptz,
  ended_by text constraint a_restriction_ends_for_a_known_reason check (ended_by in
    ('time', 'overturned', 'lapsed', 'replaced', 'lifted')),
  -- How the person stood before: to compare after a repair.
  stood_before text not null,
  constraint a_restriction_does_what_a_human_decided_from_the_day_decided
    foreign key (decision_id, worker_id, effect, in_force_from)
    references decision (id, worker_id, outcome, effective_at),
  constraint an_acquittal_restricts_nobody check (effect not in ('none', 'upheld', 'overturned')),
  constraint a_restriction_imposes_what_was_decided_or_less check (
    imposes in ('nothing', effect)
    or imposes = 'probation' and lapsed_at is not null
      and effect in ('restricted', 'suspended', 'terminated')),
  constraint nothing_is_imposed_before_its_day check
    (imposes = 'nothing' or lapsed_at is not null or began_at >= in_force_from),
  constraint what_has_ended_imposes_nothing check (ended_at is null or imposes = 'nothing'),
  constraint an_end_has_its_reason check ((ended_at is null) = (ended_by is null)),
  constraint what_has_lapsed_is_milder_and_ends check
    (lapsed_at is null or imposes in ('nothing', 'probation') and (ends_at is not null)),
  constraint every_restriction_has_a_running_clock_or_is_a_termination check
    ((due_at is not null)
      = (ended_at is null and not (effect = 'terminated' and imposes = 'terminated'))),
  unique (decision_id, worker_id, imposes)
);
create index restriction_by_worker on restriction (worker_id) where ended_at is null;
create index restriction_due on restriction (due_at) where due_at is not null;

-- How a person stands. Nobody without a row was ever restricted. Whoever is not active is so by a live
-- restriction, in this very moment: the foreign key leads to what it imposes, not to what was decided.
create table worker_standing (
  worker_id uuid primary key references worker,
  status text not null
    constraint a_worker_stands_in_a_known_way check (status in
      ('active', 'probation', 'restricted', 'suspended', 'terminated')),
  decision_id uuid,
  changed_at timestamptz not null,
  constraint nobody_is_restricted_without_a_decision check
    ((status = 'active') = (decision_id is null)),
  constraint nobody_stands_worse_than_a_live_decision_says
    foreign key (decision_id, worker_id, status) references restriction (decision_id, worker_id, imposes)
    deferrable initially deferred
);

create table worker_standing_history (
  position bigint generated always as identity primary key,
  worker_id uuid not null references worker,
  from_status text not null,
  to_status text not null,
  -- The decision behind the change: the one that began, or the one that ended.
  decision_id uuid not null
    constraint every_change_of_standing_has_a_human_decision references decision,
  created_at timestamptz not null
);
create index worker_standing_history_by_worker on worker_standing_history (worker_id, position);

-- Charter R27: a block is one requester's own, and goes no further.
create table worker_block (
  id uuid primary key,
  requester_id uuid not null references requester,
  worker_id uuid not null references worker,
  reason text not null constraint a_block_has_a_reason_from_the_list check (reason in
    ('instructions_ignored', 'checks_failed', 'copied_answers', 'ai_where_forbidden', 'abuse',
     'conflict_of_interest')),
  blocked_by uuid constraint a_human_blocks not null references person,
  created_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid references person
);
create unique index a_requester_blocks_a_worker_once on worker_block (worker_id, requester_id)
  where lifted_at is null;
create index worker_block_by_requester on worker_block (requester_id, id desc);
alter table case_evidence add constraint the_block_exists
  foreign key (block_id) references worker_block (id);

create function only_a_member_blocks() returns trigger language plpgsql as $$
begin
  if not exists (select from requester_member m
                 where m.requester_id = new.requester_id and m.person_id = new.blocked_by) then
    raise exception 'only a member of the requester blocks somebody for it' using errcode = 'FH021';
  end if;
  return new;
end $$;
create trigger a_member_blocks_for_the_own_requester before insert on worker_block
  for each row execute function only_a_member_blocks();

-- Charter R47: where a worker's money goes, as a fingerprint. A rail writes it as soon as it knows.
create table worker_payee (
  worker_id uuid not null references worker,
  payee_sha256 bytea not null constraint a_fingerprint_has_256_bits check (octet_length(payee_sha256) = 32),
  noted_at timestamptz not null,
  -- Null until the work done before was looked through for clashes.
  checked_at timestamptz,
  primary key (worker_id, payee_sha256)
);
create index worker_payee_by_payee on worker_payee (payee_sha256, worker_id);
create index worker_payee_to_check on worker_payee (noted_at) where checked_at is null;

create function one_payee_answers_a_task_once() returns trigger language plpgsql as $$
begin
  -- One look at an index for everybody whose payee is not known.
  if not exists (select from worker_payee where worker_id = new.worker_id) then
    return new;
  end if;
  -- Claims by accounts of one payee follow each other, so that neither overlooks the other.
  perform from worker_payee
  where payee_sha256 in (select payee_sha256 from worker_payee where worker_id = new.worker_id)
  order by worker_id, payee_sha256 for no key update;
  if exists (
    select from worker_payee mine join worker_payee other using (payee_sha256)
      join assignment a on a.worker_id = other.worker_id and a.task_id = new.task_id
    where mine.worker_id = new.worker_id and other.worker_id <> new.worker_id
      and a.status not in ('returned', 'expired')) then
    -- A race, for whoever asked first what the other had: tried again, it finds another task.
    raise exception 'two accounts of one payee do not hold places on one task'
      using errcode = 'serialization_failure';
  end if;
  return new;
end $$;
create trigger two_accounts_of_one_payee_never_hold_places_on_one_task before insert on assignment
  for each row execute function one_payee_answers_a_task_once();

-- The steps of a case. A step that is left out, or taken before its time, is refused whoever asks.
create function case_takes_its_steps() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null then
    raise exception 'a case that has ended stays as it is' using errcode = 'FH023';
  end if;
  if (old.id, old.worker_id, old.ground, old.by_machine, old.opened_at)
      is distinct from (new.id, new.worker_id, new.ground, new.by_machine, new.opened_at)
    or old.notice_at is not null
      and (old.rule, old.rule_version, old.after_warning, old.notice_text, old.notice_at,
           old.answer_due_at)
        is distinct from
          (new.rule, new.rule_version, new.after_warning, new.notice_text, new.notice_at,
           new.answer_due_at) then
    raise exception 'what the person was told stays as it was said' using errcode = 'FH023';
  end if;
  if new.status = old.status then
    return new;
  end if;
  if (old.status, new.status) not in (
    ('opened', 'notice'), ('opened', 'closed'), ('notice', 'response'), ('notice', 'closed'),
    ('response', 'decided'), ('response', 'closed'), ('decided', 'review'), ('decided', 'closed'),
    ('review', 'closed'), ('review', 'rectified'), ('review', 'lapsed'), ('review', 'outside'),
    ('outside', 'closed'), ('outside', 'rectified')) then
    raise exception 'a case does not go from % to %', old.status, new.status using errcode = 'FH023';
  end if;
  if new.status = 'response' and new.answered_at is null and new.moved_at < new.answer_due_at then
    raise exception 'nobody decides before the answer, or before its time has passed'
      using errcode = 'FH023';
  end if;
  if new.status = 'decided' and not exists (
    select from decision where case_id = new.id and kind = 'first') then
    raise exception 'a case is decided by a decision' using errcode = 'FH023';
  end if;
  if (old.status in ('review', 'outside') and new.status in ('closed', 'rectified')) and not exists (
    select from decision where case_id = new.id and kind in ('review', 'outside')
      and outcome = case new.status when 'closed' then 'upheld' else 'overturned' end) then
    raise exception 'a review ends by the decision of another human' using errcode = 'FH023';
  end if;
  return new;
end $$;
create trigger a_case_leaves_out_no_step before update on case_record
  for each row execute function case_takes_its_steps();

-- Who decides, about whom, and when.
create function decision_follows_its_procedure() returns trigger language plpgsql as $$
declare
  its_case case_record;
begin
  -- After the row's own checks, so that the plainest fault is the one that is named.
  select * into its_case from case_record where id = new.case_id for no key update;
  if not exists (select from operator where person_id = new.author_id and role = new.author_role) then
    raise exception 'a decision about a person is made by an operator in that role'
      using errcode = 'FH024';
  end if;
  if exists (select from worker where id = new.worker_id and person_id = new.author_id) then
    raise exception 'nobody decides about themselves' using errcode = 'FH024';
  end if;
  if new.kind = 'interim' and its_case.status not in ('notice', 'response')
    or new.kind = 'first' and its_case.status <> 'response'
    or new.kind = 'review' and its_case.status <> 'review'
    or new.kind = 'outside' and its_case.status <> 'outside' then
    raise exception 'a case that is % takes no such decision', its_case.status using errcode = 'FH024';
  end if;
  if new.kind = 'review' and exists (
    select from decision
    where case_id = new.case_id and author_id = new.author_id and id <> new.id) then
    raise exception 'a decision is reviewed by another human' using errcode = 'FH024';
  end if;
  if new.reviews is not null and not exists (
    select from decision where id = new.reviews and case_id = new.case_id and kind = 'first') then
    raise exception 'a review is about the decision of its case' using errcode = 'FH024';
  end if;
  if new.grave = 'same_breach_after_warning' and not exists (
    select from restriction r join decision d on d.id = r.decision_id
      join decision_statement s on s.decision_id = d.id
    where r.decision_id = its_case.after_warning and r.effect = 'warned' and r.ended_at is null
      and r.worker_id = new.worker_id and s.rule = its_case.rule) then
    raise exception 'the same breach follows a written warning that still counts' using errcode = 'FH024';
  end if;
  return null;
end $$;
create trigger a_decision_follows_its_procedure after insert on decision
  for each row execute function decision_follows_its_procedure();

-- At the end of the transaction a decision must be whole.
create function decision_is_whole() returns trigger language plpgsql as $$
begin
  if not exists (select from decision_evidence where decision_id = new.id and relied_on) then
    raise exception 'a decision rests on evidence' using errcode = 'FH025';
  end if;
  if new.kind in ('first', 'review') and exists (
    select from case_evidence e where e.case_id = new.case_id and e.added_at <= new.decided_at
      and not exists (select from decision_evidence d
                      where d.decision_id = new.id and d.evidence_id = e.id)) then
    raise exception 'whoever decides has opened all the evidence' using errcode = 'FH025';
  end if;
  if exists (
    select from decision_evidence d where d.decision_id = new.id and not exists (
      select from evidence_view v where v.evidence_id = d.evidence_id
        and v.person_id = new.author_id and v.opened_at <= new.decided_at)) then
    raise exception 'whoever decides has opened the evidence themselves' using errcode = 'FH025';
  end if;
  if exists (
    select from decision_statement s join case_record c on c.id = new.case_id
    where s.decision_id = new.id
      and (s.rule, s.rule_version) is distinct from (c.rule, c.rule_version)) then
    raise exception 'a decision rests on the rule that the person was told' using errcode = 'FH025';
  end if;
  if new.outcome not in ('none', 'upheld', 'overturned') and not exists (
    select from restriction where decision_id = new.id) then
    raise exception 'a restriction has its clock' using errcode = 'FH025';
  end if;
  return null;
end $$;
create constraint trigger a_decision_is_whole after insert on decision
  deferrable initially deferred for each row execute function decision_is_whole();

-- A restriction never lasts longer than was decided, and what has ended never returns.
create function restriction_only_gets_milder() returns trigger language plpgsql as $$
declare
  decided timestamptz := (select ends_at from decision where id = new.decision_id);
begin
  if new.lapsed_at is null and new.ends_at is distinct from decided
    or new.requester_id is distinct from
      (select requester_id from decision where id = new.decision_id) then
    raise exception 'a restriction lasts as long as was decided' using errcode = 'FH026';
  end if;
  if tg_op = 'UPDATE' and (
    old.ended_at is not null or old.lapsed_at is not null and new.lapsed_at is null
    or old.lapsed_at is not null and new.ends_at is distinct from old.ends_at
    or (old.decision_id, old.worker_id, old.effect, old.in_force_from, old.stood_before)
      is distinct from
       (new.decision_id, new.worker_id, new.effect, new.in_force_from, new.stood_before)) then
    raise exception 'a restriction only gets milder' using errcode = 'FH026';
  end if;
  return null;
end $$;
create trigger a_restriction_only_gets_milder after insert or update on restriction
  for each row execute function restriction_only_gets_milder();

-- Every change of standing leaves a line with the decision behind it.
create function note_standing() returns trigger language plpgsql as $$
declare
  earlier text := 'active';
  decided uuid := new.decision_id;
begin
  if tg_op = 'UPDATE' then
    earlier := old.status;
    decided := coalesce(new.decision_id, old.decision_id);
  end if;
  if earlier <> new.status then
    insert into worker_standing_history (worker_id, from_status, to_status, decision_id, created_at)
    values (new.worker_id, earlier, new.status, decided, new.changed_at);
  end if;
  return null;
end $$;
create trigger every_change_of_standing_is_kept after insert or update on worker_standing
  for each row execute function note_standing();

do $$
declare name text;
begin
  foreach name in array array['case_history', 'case_evidence', 'evidence_view', 'decision',
                              'decision_statement', 'decision_evidence', 'worker_standing_history']
  loop
    execute format('create trigger %I before update or delete or truncate on %I
      for each statement execute function refuse_edit()', name || '_is_append_only', name);
  end loop;
  -- Kept for as long as decisions are, whatever becomes of them.
  foreach name in array array['case_record', 'restriction', 'worker_standing', 'worker_block']
  loop
    execute format('create trigger %I before delete or truncate on %I
      for each statement execute function refuse_edit()', name || '_stays', name);
  end loop;
end $$;
