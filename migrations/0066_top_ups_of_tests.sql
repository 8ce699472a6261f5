-- Charter R18: a paid test that takes longer than was said is topped up to the floor for the time each
-- attempt took: out of what of its money no attempt needs, and the rest as owed by whoever asks.
alter table qualification_attempt add column pay_check_at timestamptz;
create index qualification_attempt_pay_check on qualification_attempt (pay_check_at, qualification_id)
  where pay_check_at is not null;
update qualification_attempt set pay_check_at = handed_in_at
where handed_in_at is not null and not unpaid;

insert into transfer_rule (reason, debit_kind, debit_holder, credit_kind, credit_holder, goes_back) values
  ('top_up_test', 'qualification_escrow', 'requester', 'worker_earned', 'worker', false);
create unique index an_attempt_is_topped_up_once on ledger_transfer (about)
  where reason = 'top_up_test';

create table test_top_up (
  attempt_id uuid primary key references qualification_attempt,
  worker_id uuid not null references worker,
  amount_minor bigint not null constraint a_top_up_is_positive check (amount_minor > 0),
  -- The part that the test's own money paid; the platform paid the rest at once.
  from_escrow_minor bigint not null constraint a_test_pays_no_more_than_the_top_up
    check (from_escrow_minor between 0 and amount_minor),
  paid_at timestamptz not null
);
create trigger test_top_ups_are_append_only before update or delete or truncate on test_top_up
  for each statement execute function refuse_edit();

-- Both parts are noted as they were paid, and to whoever took the test.
create function a_test_top_up_was_paid() returns trigger language plpgsql as $$
begin
  if not exists (
      select from qualification_attempt t
      where t.id = new.attempt_id and t.worker_id = new.worker_id and t.paid_minor > 0)
    or new.from_escrow_minor <> coalesce((
      select t.amount from ledger_transfer t
        join ledger_account c on c.id = t.credit_account
      where t.reason = 'top_up_test' and t.about = new.attempt_id
        and c.kind = 'worker_earned' and c.owner = new.worker_id::text), 0)
    or new.amount_minor - new.from_escrow_minor <> coalesce((
      select d.amount_minor from debt d
      where d.ground = 'top_up' and d.about = new.attempt_id and d.worker_id = new.worker_id), 0)
  then
    raise exception 'a top-up of a test is noted as it was paid' using errcode = 'FH082';
  end if;
  return new;
end $$;
revoke execute on function a_test_top_up_was_paid from public;
create trigger a_test_top_up_was_paid before insert on test_top_up
  for each row execute function a_test_top_up_was_paid();
