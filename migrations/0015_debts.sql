-- What requesters owe outside escrow (charter R08, R09): an overturned rejection whose money is spent,
-- compensation, a fee for an early end, a top-up, a chargeback. The platform pays the worker at once from
-- its reserve; the debt stands here until the requester has paid it back, and stops it from publishing.

alter table receipt drop constraint a_receipt_is_of_a_known_kind;
alter table receipt add constraint a_receipt_is_of_a_known_kind check (kind in
  ('reward', 'bonus', 'owed', 'payout', 'rail_cost', 'returned', 'enforced'));

create table debt (
  id uuid primary key,
  -- Null: the platform's own, for a decision of its own that was wrong (charter R25).
  requester_id uuid,
  -- Null: a chargeback, where nobody is paid.
  worker_id uuid references worker,
  ground text not null
    constraint a_debt_has_a_known_ground check (ground in ('overturned_rejection', 'compensation',
      'early_end', 'top_up', 'time_worked', 'late_payment', 'chargeback')),
  -- The assignment, job, case or debt that it is about.
  about uuid not null,
  about_kind text not null,
  amount_minor bigint not null constraint a_debt_is_positive check (amount_minor > 0),
  repaid_minor bigint not null default 0,
  currency char(3) not null,
  paid_at timestamptz not null,
  -- Charter R08: what is not paid back by then costs as much again, for the worker.
  penalty_at timestamptz,
  penalised_at timestamptz,
  constraint a_debt_is_in_the_currency_of_its_requester
    foreign key (requester_id, currency) references requester (id, currency),
  constraint nobody_is_paid_twice_for_one_thing
    unique nulls not distinct (ground, about, worker_id),
  constraint a_debt_is_repaid_at_most_once check (repaid_minor between 0 and amount_minor),
  constraint only_a_chargeback_pays_no_worker check ((worker_id is null) = (ground = 'chargeback')),
  constraint the_platform_owes_itself_nothing
    check (requester_id is not null or (worker_id is not null and penalty_at is null)),
  constraint late_payment_costs_as_much_again_once check (
    (penalty_at is not null) =
      (requester_id is not null and ground not in ('late_payment', 'chargeback'))),
  constraint the_penalty_comes_after_30_days check (penalty_at = paid_at + interval '720 hours'),
  constraint no_penalty_before_its_time check (penalised_at is null or penalised_at >= penalty_at)
);
create index debt_unpaid on debt (requester_id, paid_at, id) where repaid_minor < amount_minor;
create index debt_awaiting_penalty on debt (penalty_at)
  where penalised_at is null and repaid_minor < amount_minor;
create index debt_by_requester on debt (requester_id, id desc);

create function debt_is_only_paid_back() returns trigger language plpgsql as $$
begin
  if (new.id, new.requester_id, new.worker_id, new.ground, new.about, new.about_kind,
      new.amount_minor, new.currency, new.paid_at, new.penalty_at)
    is distinct from
     (old.id, old.requester_id, old.worker_id, old.ground, old.about, old.about_kind,
      old.amount_minor, old.currency, old.paid_at, old.penalty_at)
    or new.repaid_minor < old.repaid_minor
    or (old.penalised_at is not null and new.penalised_at is distinct from old.penalised_at)
  then
    raise exception 'a debt is only paid back, never changed' using errcode = 'FH010';
  end if;
  return new;
end $$;
create trigger a_debt_is_only_paid_back before update on debt
  for each row execute function debt_is_only_paid_back();
create trigger debts_are_not_forgotten before delete or truncate on debt
  for each statement execute function refuse_edit();

-- Charter R08: who owes money does not publish.
create function who_owes_does_not_publish() returns trigger language plpgsql as $$
begin
  if exists (
    select from ledger_account
    where kind = 'requester_owed' and owner = new.requester_id::text
      and credits_posted > debits_posted)
  then
    raise exception 'a requester who owes money does not publish' using errcode = 'FH011';
  end if;
  return new;
end $$;
create trigger who_owes_does_not_publish before insert on job
  for each row when (new.published_at is not null) execute function who_owes_does_not_publish();
create trigger who_owes_publishes_no_draft before update of published_at on job
  for each row when (old.published_at is null and new.published_at is not null)
  execute function who_owes_does_not_publish();

-- What is owed is noted only with what the platform paid for it, and cleared only by paying it back,
-- in the same journal and for the same requester.
create function ledger_check_debt() returns trigger language plpgsql as $$
begin
  if exists (
    with line as (
      select t.reason, t.amount, t.currency, t.debit_kind, d.owner as debtor
      from ledger_transfer t join ledger_account d on d.id = t.debit_account
      where t.journal_id = new.journal_id
    )
    select from line where reason in ('clear_owed', 'repay_reserve')
    group by debtor, currency
    having coalesce(sum(amount) filter (where reason = 'clear_owed'), 0)
      <> coalesce(sum(amount) filter (where reason = 'repay_reserve'), 0)
    union all
    select from line
    where reason in ('note_owed', 'cover_from_reserve')
      or (reason = 'chargeback' and debit_kind = 'platform_reserve')
    group by currency
    having coalesce(sum(amount) filter (where reason = 'note_owed'), 0)
      > coalesce(sum(amount) filter (where reason <> 'note_owed'), 0)
  ) then
    raise exception 'what is owed is noted when it is paid for and cleared when it is paid back'
      using errcode = 'LE008';
  end if;
  return null;
end $$;
revoke execute on function ledger_check_debt from public;
create trigger what_is_owed_follows_the_money after insert on ledger_transfer
  for each row when (new.reason in ('note_owed', 'clear_owed', 'repay_reserve'))
  execute function ledger_check_debt();

-- One payment for one debt.
create unique index a_debt_is_paid_to_its_worker_once on ledger_transfer (about)
  where reason = 'cover_from_reserve' and phase in ('single', 'posted');

-- Keeps one balance still until the transaction ends, and tells it: what is there now can be moved.
create function ledger_keep(account uuid) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  balance bigint;
begin
  select credits_posted - debits_posted - debits_pending into balance
  from ledger_account where id = account for no key update;
  return coalesce(balance, 0);
end $$;
revoke execute on function ledger_keep from public;
