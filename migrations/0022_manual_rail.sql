-- The manual rail: real money by bank transfer, moved by people. Deposits carry a reference of their
-- requester and a second person confirms large ones; payouts and refunds leave in batches, as a file for the
-- bank, and each comes to an end by its own reference: settled, or returned to whom it belongs.

-- Kinds of account and ways to move that only a bank needs.
insert into ledger_kind (kind, holder, constrained) values ('refund', 'requester', true);
insert into transfer_rule (reason, debit_kind, debit_holder, credit_kind, credit_holder, goes_back) values
  ('request_refund',        'requester_available', 'requester', 'refund',              'requester', false),
  ('send_refund',           'refund',              'requester', 'world',               'outside',   false),
  ('fail_refund',           'refund',              'requester', 'requester_available', 'requester', true),
  ('return_refund',         'world',               'outside',   'requester_available', 'requester', false),
  ('fund_platform_reserve', 'world',               'outside',   'platform_reserve',    'platform',  false);
create unique index a_refund_moves_once on ledger_transfer (reason, about)
  where reason in ('request_refund', 'send_refund', 'fail_refund', 'return_refund');

-- ISO 11649: RF, two check digits, eighteen digits that follow from the requester's id. A bank refuses a
-- mistyped one, and nobody has to look one up.
create function deposit_reference_of(requester uuid) returns text language sql immutable as $$
  select 'RF' || lpad((98 - ((digits || '271500')::numeric % 97))::text, 2, '0') || digits
  from (select lpad((('x' || substr(encode(sha256(uuid_send(requester)), 'hex'), 1, 15))::bit(60)::bigint
    % 1000000000000000000)::text, 18, '0') as digits) made
$$;
alter table requester add column deposit_reference text
  generated always as (deposit_reference_of(id)) stored
  constraint a_deposit_reference_is_one_requesters unique;

-- Money that came in at the bank, as an operator read it there.
create table bank_transfer (
  id uuid primary key,
  requester_id uuid not null,
  rail text not null,
  -- The bank's own id of the entry.
  bank_id text not null,
  amount_minor bigint not null constraint a_transfer_is_positive check (amount_minor > 0),
  currency char(3) not null,
  booked_on date not null,
  payer_name text not null,
  payer_iban text not null,
  status text not null
    constraint a_transfer_is_in_a_known_state check (status in ('recorded', 'booked', 'discarded')),
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  decided_by uuid references person,
  decided_at timestamptz,
  constraint money_comes_in_in_the_currency_of_its_requester
    foreign key (requester_id, currency) references requester (id, currency),
  constraint a_second_person_confirms_a_large_transfer check
    (status <> 'booked' or amount_minor <= 100000 or (decided_by is not null and decided_by <> recorded_by))
);
create unique index an_entry_of_the_bank_is_recorded_once on bank_transfer (rail, bank_id)
  where status <> 'discarded';
create index bank_transfer_by_requester on bank_transfer (requester_id, id desc);

-- Where a worker's money goes. Its fingerprint goes into worker_payee (charter R47).
create table payee (
  id uuid primary key,
  worker_id uuid not null references worker,
  name text not null,
  iban text not null,
  created_at timestamptz not null,
  -- After a change nothing is sent before this time (charter CLEARING_HOLD).
  clears_at timestamptz not null,
  replaced_at timestamptz,
  constraint a_changed_payee_clears_within_24_hours
    check (clears_at >= created_at and clears_at <= created_at + interval '24 hours')
);
create unique index a_worker_has_one_payee on payee (worker_id) where replaced_at is null;

create table payout_batch (
  id uuid primary key,
  currency char(3) not null,
  status text not null
    constraint a_batch_is_in_a_known_state check (status in ('prepared', 'sent', 'discarded')),
  executes_on date not null,
  prepared_by uuid not null references person,
  prepared_at timestamptz not null,
  sent_by uuid references person,
  sent_at timestamptz,
  constraint a_sent_batch_has_a_time check ((status = 'sent') = (sent_at is not null))
);

alter table payout
  drop constraint a_payout_has_a_known_rail,
  drop constraint a_payout_is_in_a_known_state,
  add constraint a_payout_has_a_known_rail check (rail in ('test', 'manual')),
  add constraint a_payout_is_in_a_known_state check (status in
    ('requested', 'held', 'batched', 'sent', 'settled', 'failed', 'unknown', 'returned')),
  -- What the rail itself takes; zero once a week (charter R05).
  add column cost_minor bigint not null default 0,
  add column payee_id uuid references payee,
  add column send_after timestamptz,
  add column batch_id uuid references payout_batch,
  add column sent_at timestamptz,
  add column return_reason text,
  add constraint a_payout_brings_more_than_it_costs
    check (cost_minor >= 0 and cost_minor < amount_minor),
  add constraint a_bank_payout_has_a_payee check (rail <> 'manual' or payee_id is not null),
  add constraint a_batched_payout_names_its_batch check (status <> 'batched' or batch_id is not null);
create index payout_by_batch on payout (batch_id) where batch_id is not null;
create index payout_on_its_way on payout (sent_at) where status = 'sent';

-- Charter R05: of any seven days one payout is free.
create function a_payout_a_week_is_free() returns trigger language plpgsql as $$
begin
  if not exists (
    select from payout where worker_id = new.worker_id and cost_minor = 0
      and status not in ('failed', 'returned') and requested_at > new.requested_at - interval '168 hours')
  then
    raise exception 'one payout a week is free' using errcode = 'FH016';
  end if;
  return new;
end $$;
create trigger a_payout_a_week_is_free before insert on payout
  for each row when (new.cost_minor > 0) execute function a_payout_a_week_is_free();

-- Unspent money on its way back to whoever paid it in.
create table refund (
  id uuid primary key,
  requester_id uuid not null,
  rail text not null,
  amount_minor bigint not null constraint a_refund_is_positive check (amount_minor > 0),
  currency char(3) not null,
  name text not null,
  iban text not null,
  status text not null
    constraint a_refund_is_in_a_known_state check (status in
      ('requested', 'batched', 'sent', 'settled', 'failed', 'unknown', 'returned')),
  requested_by uuid not null references person,
  requested_at timestamptz not null,
  batch_id uuid references payout_batch,
  sent_at timestamptz,
  settled_at timestamptz,
  return_reason text,
  constraint a_refund_is_in_the_currency_of_its_requester
    foreign key (requester_id, currency) references requester (id, currency)
);
create index refund_by_requester on refund (requester_id, id desc);
create index refund_to_send on refund (requested_at) where status = 'requested';
create index refund_by_batch on refund (batch_id) where batch_id is not null;

-- A bank, or a card, took a deposit back (charter R09).
create table chargeback (
  id uuid primary key,
  requester_id uuid not null,
  rail text not null,
  bank_id text not null,
  amount_minor bigint not null constraint a_chargeback_is_positive check (amount_minor > 0),
  currency char(3) not null,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  constraint a_chargeback_is_in_the_currency_of_its_requester
    foreign key (requester_id, currency) references requester (id, currency),
  constraint a_chargeback_is_recorded_once unique (rail, bank_id)
);
create trigger chargebacks_are_append_only before update or delete or truncate on chargeback
  for each statement execute function refuse_edit();

-- Nothing about money on its way is changed but how far it came.
create function only_its_way_changes() returns trigger language plpgsql as $$
declare
  fixed text[] := array['id', 'worker_id', 'requester_id', 'rail', 'amount_minor', 'currency',
    'cost_minor', 'payee_id', 'name', 'iban', 'requested_at', 'requested_by', 'bank_id', 'booked_on',
    'payer_name', 'payer_iban', 'recorded_by', 'recorded_at'];
begin
  if exists (select from unnest(fixed) field
      where to_jsonb(old) -> field is distinct from to_jsonb(new) -> field) then
    raise exception 'of a % only its way changes, never whose it is or how much', tg_table_name
      using errcode = 'FH017';
  end if;
  return new;
end $$;
create trigger only_the_way_of_a_payout_changes before update on payout
  for each row execute function only_its_way_changes();
create trigger only_the_way_of_a_refund_changes before update on refund
  for each row execute function only_its_way_changes();
create trigger only_the_way_of_a_transfer_changes before update on bank_transfer
  for each row execute function only_its_way_changes();
create trigger payouts_are_not_forgotten before delete or truncate on payout
  for each statement execute function refuse_edit();
create trigger refunds_are_not_forgotten before delete or truncate on refund
  for each statement execute function refuse_edit();
create trigger transfers_are_not_forgotten before delete or truncate on bank_transfer
  for each statement execute function refuse_edit();

-- Money moves into and out of a payout only as the payout says, so that nobody is "paid" on paper.
create function ledger_check_payout() returns trigger language plpgsql as $$
begin
  if not exists (
    select from payout p
      join ledger_account d on d.id = new.debit_account
      join ledger_account c on c.id = new.credit_account
    where p.currency = new.currency and case new.reason
      when 'request_payout' then c.owner = p.id::text and d.owner = p.worker_id::text
        and p.status = 'requested' and new.amount = p.amount_minor
      when 'send_payout' then d.owner = p.id::text and p.status = 'settled'
        and c.owner = p.rail and new.amount = p.amount_minor - p.cost_minor
      when 'pay_rail_cost' then d.owner = p.id::text and p.status = 'settled'
        and c.owner = p.rail and new.amount = p.cost_minor
      when 'fail_payout' then d.owner = p.id::text and p.status = 'failed'
        and new.amount = p.amount_minor
      else p.id = new.about and p.status = 'returned' and d.owner = p.rail
        and c.owner = p.worker_id::text and new.amount = p.amount_minor - p.cost_minor end)
  then
    raise exception 'money moves through a payout only as the payout says' using errcode = 'LE011';
  end if;
  return null;
end $$;
revoke execute on function ledger_check_payout from public;
create trigger paid_out_money_follows_its_payout after insert on ledger_transfer
  for each row when (new.reason in
    ('request_payout', 'send_payout', 'pay_rail_cost', 'fail_payout', 'return_payout'))
  execute function ledger_check_payout();

-- And the other way round: a payout on its way has its money, an ended one has let it go.
create function payout_has_its_money() returns trigger language plpgsql as $$
declare
  kept bigint := coalesce((
    select credits_posted - debits_posted from ledger_account
    where kind = 'payout' and owner = new.id::text and currency = new.currency), 0);
begin
  if kept <> (select case when status in ('settled', 'failed', 'returned') then 0 else amount_minor end
      from payout where id = new.id) then
    raise exception 'a payout on its way holds its sum, an ended one nothing' using errcode = 'FH018';
  end if;
  return null;
end $$;
create constraint trigger a_payout_has_its_money after insert or update on payout
  deferrable initially deferred for each row execute function payout_has_its_money();

-- No deposit through the bank without the bank's entry, confirmed as it must be.
create function ledger_check_deposit() returns trigger language plpgsql as $$
begin
  if exists (select from ledger_account where id = new.debit_account and owner = 'manual')
    and not exists (
      select from bank_transfer b join ledger_account c on c.id = new.credit_account
      where b.id = new.about and b.status = 'booked' and b.amount_minor = new.amount
        and b.currency = new.currency and c.owner = b.requester_id::text)
  then
    raise exception 'money comes in only as the bank says' using errcode = 'LE012';
  end if;
  return null;
end $$;
revoke execute on function ledger_check_deposit from public;
create trigger money_comes_in_as_the_bank_says after insert on ledger_transfer
  for each row when (new.reason = 'deposit') execute function ledger_check_deposit();
