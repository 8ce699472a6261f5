-- Answers under a gate (charter R20): they leave the results, their places open again from the quality
-- reserve, and they are paid like all others. When the reserve is used up they stay, with a flag.

alter table assignment
  add column set_aside text
    constraint an_answer_is_set_aside_in_a_known_way check (set_aside in ('replaced', 'flagged', 'restored')),
  add column set_aside_at timestamptz,
  drop constraint only_rejected_work_lost_its_place,
  add constraint only_rejected_or_replaced_work_lost_its_place check (not place_reopened
    or status in ('rejected', 'appealed', 'upheld', 'approved') or coalesce(set_aside in ('replaced', 'restored'), false)),
  add constraint what_was_set_aside_has_a_time check ((set_aside is null) = (set_aside_at is null)),
  add constraint a_check_is_no_answer_to_set_aside check (set_aside is null or not is_gold);
create index assignment_set_aside on assignment (job_id, worker_id) where set_aside is not null;

-- Nothing but the gate of that very job sets an answer aside.
create function only_a_gate_sets_aside() returns trigger language plpgsql as $$
declare
  shut text;
begin
  select g.state into shut
  from job j, lateral gate_for(j.id, new.worker_id, j.gate_percent, j.gate_over, new.set_aside_at) g
  where j.id = new.job_id and j.gate_percent is not null;
  if shut is distinct from 'under' then
    raise exception 'only the gate of a job sets answers aside' using errcode = 'FH066';
  end if;
  return new;
end $$;
create trigger only_the_gate_sets_answers_aside before update of set_aside on assignment
  for each row when (new.set_aside in ('replaced', 'flagged')
    and new.set_aside is distinct from old.set_aside)
  execute function only_a_gate_sets_aside();
create trigger nothing_begins_set_aside before insert on assignment
  for each row when (new.set_aside is not null) execute function only_a_gate_sets_aside();

-- Evidence that a fair check failed (charter R28): the gold, what was expected and what was given.
alter table rejection
  drop constraint words_or_a_detector_alone_are_no_evidence,
  add constraint words_or_a_detector_alone_are_no_evidence check
    (evidence @? '$[*] ? (exists(@.item) || exists(@.quote) || exists(@.same_as)
      || exists(@.measured_time) || exists(@.fair_check))');
create function a_fair_check_was_failed() returns trigger language plpgsql as $$
begin
  if not exists (
    select from counted_check c where c.assignment_id = new.assignment_id and not c.is_right)
  then
    raise exception 'a fair check is evidence only when it counts and was failed'
      using errcode = 'FH064';
  end if;
  return new;
end $$;
create trigger a_fair_check_is_evidence_only_when_it_counts before insert on rejection
  for each row when (new.reason = 'fair_check_failed') execute function a_fair_check_was_failed();
