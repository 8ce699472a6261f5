-- Reserves of a job (charter R03, R13, R14, R20): money that a requester sets aside beside the escrow when a
-- job opens, one account for each job and kind. It leaves them to the people who work on the job, or back
-- to the requester it came from; never to the platform, another requester or another job.

insert into ledger_kind (kind, holder, constrained) values
  ('job_reserve_care',      'requester', true),
  ('job_reserve_screening', 'requester', true);

insert into transfer_rule (reason, debit_kind, debit_holder, credit_kind, credit_holder, goes_back) values
  ('fund_reserve',   'requester_available',   'requester', 'job_reserve_care',      'requester', false),
  ('fund_reserve',   'requester_available',   'requester', 'job_reserve_screening', 'requester', false),
  ('refund_reserve', 'job_reserve_care',      'requester', 'requester_available',   'requester', true),
  ('refund_reserve', 'job_reserve_screening', 'requester', 'requester_available',   'requester', true),
  ('pay_supplement', 'job_reserve_floor',     'requester', 'worker_earned',         'worker',    false),
  ('pay_quality',    'job_reserve_quality',   'requester', 'worker_earned',         'worker',    false),
  ('pay_care',       'job_reserve_care',      'requester', 'worker_earned',         'worker',    false),
  ('pay_screening',  'job_reserve_screening', 'requester', 'worker_earned',         'worker',    false);

-- These bind every rule that will ever be added.
alter table transfer_rule
  add constraint a_reserve_pays_workers_or_returns check (
    debit_kind not in ('job_reserve_floor', 'job_reserve_quality', 'job_reserve_care', 'job_reserve_screening')
    or credit_kind = 'worker_earned'
    or (debit_kind = 'job_reserve_quality' and credit_kind = 'job_escrow')
    or (credit_kind = 'requester_available' and goes_back)),
  add constraint its_requester_fills_a_reserve_or_the_platform check (
    credit_kind not in ('job_reserve_floor', 'job_reserve_quality', 'job_reserve_care', 'job_reserve_screening')
    or debit_kind in ('requester_available', 'platform_reserve'));

-- What was set aside in all, for each job and kind. It only grows while the job runs.
create table job_reserve (
  job_id uuid not null references job,
  kind text not null constraint a_reserve_is_of_a_known_kind
    check (kind in ('floor', 'quality', 'care', 'screening')),
  amount_minor bigint not null constraint a_reserve_is_positive check (amount_minor > 0),
  primary key (job_id, kind)
);

create function a_reserve_only_grows() returns trigger language plpgsql as $$
begin
  if (new.job_id, new.kind) is distinct from (old.job_id, old.kind)
    or new.amount_minor < old.amount_minor then
    raise exception 'a reserve only grows' using errcode = 'FH045';
  end if;
  return new;
end $$;
revoke execute on function a_reserve_only_grows from public;
create trigger a_reserve_only_grows before update on job_reserve
  for each row execute function a_reserve_only_grows();
create trigger reserves_are_not_forgotten before delete or truncate on job_reserve
  for each statement execute function refuse_edit();

-- What a worker was paid from a reserve, once for one ground about one thing. What the reserve lacked was
-- paid by the platform at once and stands in `debt`.
create table reserve_payment (
  id uuid primary key,
  job_id uuid not null,
  kind text not null,
  worker_id uuid not null references worker,
  ground text not null constraint a_reserve_payment_has_a_known_ground
    check (ground in ('local_supplement', 'top_up', 'quality', 'care', 'screening')),
  about uuid not null,
  amount_minor bigint not null constraint a_reserve_payment_is_positive check (amount_minor > 0),
  transfer_id uuid not null unique,
  paid_at timestamptz not null,
  constraint only_a_reserve_that_was_set_aside_pays
    foreign key (job_id, kind) references job_reserve (job_id, kind),
  constraint nobody_is_paid_twice_from_a_reserve_for_one_thing unique (ground, about, worker_id),
  constraint the_floor_pays_supplements_and_top_ups_and_the_others_their_own
    check ((kind = 'floor') = (ground in ('local_supplement', 'top_up'))
      and (kind = 'floor' or kind = ground))
);
create index reserve_payment_by_job on reserve_payment (job_id, kind, worker_id);
create trigger reserve_payments_are_append_only before update or delete or truncate on reserve_payment
  for each statement execute function refuse_edit();

-- A payment is noted as the ledger made it: out of this job's own reserve, to this worker.
create function a_reserve_payment_is_as_the_ledger_says() returns trigger language plpgsql as $$
begin
  if not exists (
    select from ledger_transfer t
      join ledger_account d on d.id = t.debit_account
      join ledger_account c on c.id = t.credit_account
    where t.id = new.transfer_id and t.amount = new.amount_minor
      and d.kind = 'job_reserve_' || new.kind and d.owner = new.job_id::text
      and c.kind = 'worker_earned' and c.owner = new.worker_id::text) then
    raise exception 'a payment from a reserve is noted as the ledger made it' using errcode = 'FH046';
  end if;
  return new;
end $$;
revoke execute on function a_reserve_payment_is_as_the_ledger_says from public;
create trigger a_reserve_payment_is_as_the_ledger_says before insert on reserve_payment
  for each row execute function a_reserve_payment_is_as_the_ledger_says();

-- What a reserve cannot pay is owed, on the same grounds.
alter table debt drop constraint a_debt_has_a_known_ground;
alter table debt add constraint a_debt_has_a_known_ground check (ground in ('overturned_rejection',
  'compensation', 'early_end', 'top_up', 'time_worked', 'late_payment', 'chargeback',
  'local_supplement', 'quality', 'care', 'screening'));

-- Nobody is paid from one reserve twice about one thing, whatever a program notes.
create unique index a_reserve_pays_one_worker_once_about_one_thing
  on ledger_transfer (reason, about, credit_account)
  where reason in ('pay_supplement', 'top_up_floor', 'pay_quality', 'pay_care', 'pay_screening');
