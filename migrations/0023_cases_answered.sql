-- What somebody is judged by, they could answer; and the figures about cases are read by time.

create index case_history_by_time on case_history (created_at);

-- As before, and one thing more: a decision rests only on evidence that the person had with the notice,
-- or gave.
create or replace function decision_is_whole() returns trigger language plpgsql as $$
begin
  if not exists (select from decision_evidence where decision_id = new.id and relied_on) then
    raise exception 'a decision rests on evidence' using errcode = 'FH025';
  end if;
  if new.kind in ('interim', 'first') and exists (
    select from decision_evidence d
      join case_evidence e on e.id = d.evidence_id join case_record c on c.id = d.case_id
    where d.decision_id = new.id and d.relied_on and not e.by_worker and e.added_at > c.notice_at) then
    raise exception 'a decision rests on what the person could answer' using errcode = 'FH025';
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

-- The bytes of a file in a case stand beside the decisions that rest on it, and are kept as long.
alter table case_evidence
  add column content bytea,
  add constraint a_file_in_a_case_has_its_bytes check ((kind = 'file') = (content is not null));
alter table case_evidence alter column content set storage external;
