-- Decisions about people, second part (charter R20–R25). What somebody is judged by, they could answer;
-- whoever asks them is a named human; and the clocks of a case can be moved by nobody.

create index case_history_by_time on case_history (created_at);

-- A machine may open a case; from the notice on it is a human's.
alter table case_record
  add column notice_by uuid references person,
  add constraint a_human_gives_notice check ((notice_at is null) = (notice_by is null)),
  add constraint nobody_waits_for_an_answer_for_ever check
    (answer_due_at <= notice_at + interval '30 days');

-- The bytes of a file in a case stand beside the decisions that rest on it, and are kept as long.
alter table case_evidence
  add column content bytea,
  add constraint a_file_in_a_case_has_its_bytes check ((kind = 'file') = (content is not null));
alter table case_evidence alter column content set storage external;

create function a_case_begins() returns trigger language plpgsql as $$
begin
  if new.status <> 'opened' or num_nonnulls(new.notice_at, new.answered_at, new.contested_at) > 0 then
    raise exception 'a case begins by being opened' using errcode = 'FH023';
  end if;
  return new;
end $$;
create trigger a_case_begins_at_its_beginning before insert on case_record
  for each row execute function a_case_begins();

-- Once somebody has notice, only they add to their case; an ombudsperson’s letter, and the reason why a
-- case was dropped, come from the desk.
create function evidence_can_be_answered() returns trigger language plpgsql as $$
begin
  if not new.by_worker and not exists (
    select from case_record where id = new.case_id and status in ('opened', 'outside', 'closed')
    for no key update) then
    raise exception 'after the notice only the person adds to the case' using errcode = 'FH023';
  end if;
  return new;
end $$;
create trigger what_is_added_can_be_answered before insert on case_evidence
  for each row execute function evidence_can_be_answered();

-- What was said and done keeps its words and its time; who gives notice may decide about people.
create function case_keeps_what_was_done() returns trigger language plpgsql as $$
begin
  if (old.summary, old.opened_by, old.notice_by)
      is distinct from (new.summary, new.opened_by,
        case when old.notice_at is null then old.notice_by else new.notice_by end)
    or old.answered_at is not null and new.answered_at is distinct from old.answered_at
    or old.contested_at is not null and new.contested_at is distinct from old.contested_at then
    raise exception 'what was said and done in a case keeps its time' using errcode = 'FH023';
  end if;
  if old.notice_at is null and new.notice_at is not null and (
    not exists (select from operator where person_id = new.notice_by and role in ('reviewer', 'admin'))
    or exists (select from worker where id = new.worker_id and person_id = new.notice_by)) then
    raise exception 'notice is given by an operator who may decide, about somebody else'
      using errcode = 'FH024';
  end if;
  return null;
end $$;
create trigger what_was_done_in_a_case_stays after update on case_record
  for each row execute function case_keeps_what_was_done();

-- Each state has its clock, set once. Only the reminders of the ombudsperson come again and again.
create function case_keeps_its_clock() returns trigger language plpgsql as $$
declare
  again boolean := tg_op = 'UPDATE' and old.status = new.status;
begin
  if again and new.status <> 'outside' then
    if (new.due_at, new.moved_at) is distinct from (old.due_at, old.moved_at) then
      raise exception 'the clock of a case is not set anew' using errcode = 'FH027';
    end if;
    return null;
  end if;
  if new.status = 'opened' and new.due_at > new.opened_at + interval '14 days'
    or new.status = 'notice' and new.due_at <> new.answer_due_at
    or new.status = 'response' and new.due_at > new.moved_at + interval '7 days'
    or new.status = 'decided' and new.due_at < new.moved_at + interval '183 days'
    or new.status = 'outside' and new.due_at > new.moved_at + interval '14 days' then
    raise exception 'a case that is % has its own clock', new.status using errcode = 'FH027';
  end if;
  if tg_op = 'UPDATE' and (old.status, new.status) = ('decided', 'closed')
    and new.closed_at < old.due_at then
    raise exception 'a decision can be contested for 183 days' using errcode = 'FH027';
  end if;
  if tg_op = 'UPDATE' and (old.status, new.status) = ('review', 'outside')
    and (new.moved_at < old.due_at or not exists (
      select from decision where case_id = new.id and kind = 'first' and grave is not null)) then
    raise exception 'only what is grave goes outside, when nobody inside has answered'
      using errcode = 'FH027';
  end if;
  return null;
end $$;
create trigger a_case_keeps_its_clock after insert or update on case_record
  for each row execute function case_keeps_its_clock();

-- At the end of the transaction: what a case imposed ends or lapses with it, and an account that ended
-- at once is reviewed without anybody asking.
create function case_is_carried_out() returns trigger language plpgsql as $$
declare
  is_now text := (select status from case_record where id = new.id);
begin
  if is_now = 'decided' and exists (
    select from decision where case_id = new.id and kind = 'first' and grave is not null) then
    raise exception 'an account that ends at once is reviewed by itself' using errcode = 'FH028';
  end if;
  if exists (
    select from restriction r join decision d on d.id = r.decision_id
    where d.case_id = new.id and r.ended_at is null and (
      is_now = 'rectified'
      or is_now = 'lapsed' and r.lapsed_at is null
      -- Suspended before a decision that never came, or found nothing.
      or is_now in ('closed', 'decided', 'review') and d.kind = 'interim')) then
    raise exception 'what a case imposed ends with it' using errcode = 'FH028';
  end if;
  return null;
end $$;
create constraint trigger a_case_is_carried_out after update of status on case_record
  deferrable initially deferred for each row execute function case_is_carried_out();

-- Which rule ends an account at once; as src/features/cases/rule-book.ts has it.
create table grave_rule (
  rule text primary key,
  grave text not null
);
insert into grave_rule values
  ('violence', 'violence'), ('fraud', 'fraud_with_loss'), ('identity_theft', 'identity_theft'),
  ('minors', 'sexual_content_with_minors'), ('automation', 'proven_automation'),
  ('several_accounts', 'multiple_accounts');

create function decision_fits_its_case() returns trigger language plpgsql as $$
declare
  its_case case_record;
begin
  select * into its_case from case_record where id = new.case_id;
  if new.decided_at < its_case.moved_at then
    raise exception 'a decision is not older than the answer it follows' using errcode = 'FH024';
  end if;
  if new.grave <> 'same_breach_after_warning' and not exists (
    select from grave_rule where rule = its_case.rule and grave = new.grave) then
    raise exception 'what is grave follows from the rule that the person was told'
      using errcode = 'FH024';
  end if;
  return null;
end $$;
create trigger the_decision_fits_its_case after insert on decision
  for each row execute function decision_fits_its_case();

-- As before, and two things more: a decision rests only on evidence that the person had with the notice,
-- or gave; and what was found outside rests on the letter that says so.
create or replace function decision_is_whole() returns trigger language plpgsql as $$
begin
  if not exists (select from decision_evidence where decision_id = new.id and relied_on) then
    raise exception 'a decision rests on evidence' using errcode = 'FH025';
  end if;
  if new.kind in ('interim', 'first', 'review') and exists (
    select from decision_evidence d
      join case_evidence e on e.id = d.evidence_id join case_record c on c.id = d.case_id
    where d.decision_id = new.id and d.relied_on and not e.by_worker and e.added_at > c.notice_at) then
    raise exception 'a decision rests on what the person could answer' using errcode = 'FH025';
  end if;
  if new.kind = 'outside' and not exists (
    select from decision_evidence d
      join case_evidence e on e.id = d.evidence_id join case_record c on c.id = d.case_id
    where d.decision_id = new.id and d.relied_on and e.kind = 'file' and not e.by_worker
      and e.added_at >= c.contested_at) then
    raise exception 'what was found outside rests on its letter' using errcode = 'FH025';
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

-- The clock of a restriction is its own beginning or end, and what is left after a lapse is short.
create function restriction_keeps_its_clock() returns trigger language plpgsql as $$
declare
  decided timestamptz := (select ends_at from decision where id = new.decision_id);
begin
  if new.due_at is distinct from (
    case when new.ended_at is not null then null
         when new.imposes = 'nothing' then new.in_force_from
         else new.ends_at end) then
    raise exception 'a restriction begins and ends when it was decided to' using errcode = 'FH027';
  end if;
  if new.lapsed_at is not null
    and new.ends_at > least(decided, new.lapsed_at + interval '30 days') then
    raise exception 'what is left of a lapsed decision is shorter than it was' using errcode = 'FH027';
  end if;
  return null;
end $$;
create trigger the_clock_of_a_restriction_is_its_own after insert or update on restriction
  for each row execute function restriction_keeps_its_clock();

-- A block is lifted, once, and nothing else about it changes.
create function a_block_is_only_lifted() returns trigger language plpgsql as $$
begin
  if old.lifted_at is not null
    or (old.id, old.requester_id, old.worker_id, old.reason, old.blocked_by, old.created_at)
      is distinct from
       (new.id, new.requester_id, new.worker_id, new.reason, new.blocked_by, new.created_at) then
    raise exception 'a block is lifted, and nothing else' using errcode = 'FH021';
  end if;
  return null;
end $$;
create trigger a_block_is_lifted_once after update on worker_block
  for each row execute function a_block_is_only_lifted();
