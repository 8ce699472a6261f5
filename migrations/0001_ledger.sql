-- The ledger: accounts, the transfers between them, and the rules a transfer must follow.
-- Design §4. Nothing here knows of work; owners and subjects are ids that other slices gave.
--
-- Sign: every account is read as credits − debits. Money enters by debiting `world` (so `world` is
-- below zero by exactly what the instance holds) and what people own stands above zero.
-- The application's role may read these tables and call ledger_open and ledger_post, and nothing else
-- (src/database/grants.ts).

-- What kinds of account exist, whose money stands on them, and whether they can be overdrawn.
create table ledger_kind (
  kind text primary key,
  holder text not null,
  constrained boolean not null,
  constraint holder_is_known check (holder in ('outside', 'requester', 'worker', 'platform')),
  constraint worker_money_is_never_overdrawn check (holder <> 'worker' or constrained),
  unique (kind, constrained),
  unique (kind, holder)
);

insert into ledger_kind (kind, holder, constrained) values
  ('world',                  'outside',   false),
  ('requester_available',    'requester', true),
  ('requester_owed',         'requester', true),
  ('job_escrow',             'requester', true),
  ('job_reserve_floor',      'requester', true),
  ('job_reserve_quality',    'requester', true),
  ('job_reserve_notice',     'requester', true),
  ('job_reserve_expenses',   'requester', true),
  ('worker_earned',          'worker',    true),
  ('hold_legal_order',       'worker',    true),
  ('hold_sanctions_match',   'worker',    true),
  ('hold_payee_unverified',  'worker',    true),
  ('payout',                 'worker',    true),
  ('platform_fees',          'platform',  false),
  ('platform_reserve',       'platform',  false),
  -- The other side of requester_owed; not money, but a note of what is claimed.
  ('platform_claim',         'platform',  false);

-- The only ways money may move. The checks bind every rule that will ever be added, so that a later
-- migration cannot open the way from a worker to whoever pays or runs the instance (charter R06).
create table transfer_rule (
  reason text not null,
  debit_kind text not null,
  debit_holder text not null,
  credit_kind text not null,
  credit_holder text not null,
  -- The money may only return to an account that once paid into the debited one.
  goes_back boolean not null default false,
  primary key (reason, debit_kind, credit_kind),
  foreign key (debit_kind, debit_holder) references ledger_kind (kind, holder),
  foreign key (credit_kind, credit_holder) references ledger_kind (kind, holder),
  constraint worker_money_goes_to_no_requester_and_no_platform
    check (debit_holder <> 'worker' or credit_holder in ('worker', 'outside')),
  constraint earned_money_moves_only_into_a_payout_or_a_hold
    check (debit_kind <> 'worker_earned' or credit_kind = 'payout' or starts_with(credit_kind, 'hold_')),
  constraint an_unverified_payee_is_no_ground_to_send_money_away
    check (debit_kind <> 'hold_payee_unverified' or credit_kind = 'worker_earned'),
  constraint held_and_failed_money_returns_to_the_same_worker
    check (debit_holder <> 'worker' or credit_kind <> 'worker_earned' or goes_back),
  constraint escrow_pays_work_and_its_fee_or_returns
    check (debit_kind <> 'job_escrow' or credit_kind in ('worker_earned', 'platform_fees')
      or (credit_kind = 'requester_available' and goes_back))
);

insert into transfer_rule (reason, debit_kind, debit_holder, credit_kind, credit_holder, goes_back)
select rule.reason, debit.kind, debit.holder, credit.kind, credit.holder, rule.goes_back
from (values
  -- A requester's money.
  ('deposit',                'world',                 'requester_available',    false),
  ('chargeback',             'requester_available',   'world',                  false),
  ('chargeback',             'platform_reserve',      'world',                  false),
  ('fund_escrow',            'requester_available',   'job_escrow',             false),
  ('refund_escrow',          'job_escrow',            'requester_available',    true),
  ('fund_reserve',           'requester_available',   'job_reserve_floor',      false),
  ('fund_reserve',           'requester_available',   'job_reserve_quality',    false),
  ('fund_reserve',           'requester_available',   'job_reserve_notice',     false),
  ('fund_reserve',           'requester_available',   'job_reserve_expenses',   false),
  ('refund_reserve',         'job_reserve_floor',     'requester_available',    true),
  ('refund_reserve',         'job_reserve_quality',   'requester_available',    true),
  ('refund_reserve',         'job_reserve_notice',    'requester_available',    true),
  ('refund_reserve',         'job_reserve_expenses',  'requester_available',    true),
  ('reopen_place',           'job_reserve_quality',   'job_escrow',             false),
  -- Pay and its fee, which is always the requester's.
  ('pay_reward',             'job_escrow',            'worker_earned',          false),
  ('pay_fee',                'job_escrow',            'platform_fees',          false),
  ('pay_bonus',              'requester_available',   'worker_earned',          false),
  ('pay_bonus_fee',          'requester_available',   'platform_fees',          false),
  ('top_up_floor',           'job_reserve_floor',     'worker_earned',          false),
  ('pay_notice',             'job_reserve_notice',    'worker_earned',          false),
  ('pay_expenses',           'job_reserve_expenses',  'worker_earned',          false),
  -- A worker's money on its way out.
  ('request_payout',         'worker_earned',         'payout',                 false),
  ('send_payout',            'payout',                'world',                  false),
  ('pay_rail_cost',          'payout',                'world',                  false),
  ('fail_payout',            'payout',                'worker_earned',          true),
  ('return_payout',          'world',                 'worker_earned',          false),
  -- Money kept back, on the closed list of grounds of charter R01.
  ('hold',                   'worker_earned',         'hold_legal_order',       false),
  ('hold',                   'worker_earned',         'hold_sanctions_match',   false),
  ('hold',                   'worker_earned',         'hold_payee_unverified',  false),
  ('release_hold',           'hold_legal_order',      'worker_earned',          true),
  ('release_hold',           'hold_sanctions_match',  'worker_earned',          true),
  ('release_hold',           'hold_payee_unverified', 'worker_earned',          true),
  ('enforce_legal_order',    'hold_legal_order',      'world',                  false),
  ('enforce_sanctions_match','hold_sanctions_match',  'world',                  false),
  -- The platform pays where a requester does not, and notes what that requester owes (R08, R09).
  ('fund_platform_reserve',  'platform_fees',         'platform_reserve',       false),
  ('cover_from_reserve',     'platform_reserve',      'worker_earned',          false),
  ('note_owed',              'platform_claim',        'requester_owed',         false),
  ('clear_owed',             'requester_owed',        'platform_claim',         false),
  ('repay_reserve',          'requester_available',   'platform_reserve',       false)
) as rule (reason, debit_kind, credit_kind, goes_back)
join ledger_kind debit on debit.kind = rule.debit_kind
join ledger_kind credit on credit.kind = rule.credit_kind;

-- One balance in one currency. `part` splits accounts that every transaction would touch.
create table ledger_account (
  id uuid primary key,
  kind text not null,
  owner text not null,
  currency char(3) not null,
  part smallint not null default 0,
  constrained boolean not null,
  credits_posted bigint not null default 0,
  debits_posted bigint not null default 0,
  credits_pending bigint not null default 0,
  debits_pending bigint not null default 0,
  constraint currency_is_a_code_of_three_letters check (currency ~ '^[A-Z]{3}$'),
  constraint part_is_not_negative check (part >= 0),
  constraint totals_are_not_negative check (
    least(credits_posted, debits_posted, credits_pending, debits_pending) >= 0),
  constraint constrained_accounts_are_never_overdrawn check (
    not constrained or debits_posted + debits_pending <= credits_posted),
  constraint the_kind_decides_what_is_constrained
    foreign key (kind, constrained) references ledger_kind (kind, constrained),
  constraint one_account_for_each_part unique (kind, owner, currency, part),
  unique (id, kind, currency)
) with (fillfactor = 50);

-- Immutable movements of money: one debit, one credit, one positive amount, one currency, so that
-- an unbalanced entry cannot be written. Phases as in TigerBeetle.
create table ledger_transfer (
  id uuid primary key,
  journal_id uuid not null,
  line smallint not null,
  debit_account uuid not null,
  credit_account uuid not null,
  debit_kind text not null,
  credit_kind text not null,
  currency char(3) not null,
  amount bigint not null,
  phase text not null,
  pending_id uuid,
  reason text not null,
  -- What it is for: an assignment, a job, a deposit, a payout … Ids only, never names or texts.
  about uuid not null,
  actor text not null,
  created_at timestamptz not null,
  -- Given under the accounts' locks: on any one account it grows in the order of commits.
  position bigint generated always as identity,
  constraint amount_is_positive check (amount > 0),
  constraint phase_is_known check (phase in ('single', 'pending', 'posted', 'voided')),
  constraint only_posted_and_voided_resolve_a_pending
    check ((phase in ('posted', 'voided')) = (pending_id is not null)),
  constraint money_moves_between_two_accounts check (debit_account <> credit_account),
  constraint line_stands_once_in_its_journal unique (journal_id, line),
  constraint the_debit_account_has_this_kind_and_currency
    foreign key (debit_account, debit_kind, currency) references ledger_account (id, kind, currency),
  constraint the_credit_account_has_this_kind_and_currency
    foreign key (credit_account, credit_kind, currency) references ledger_account (id, kind, currency),
  constraint money_moves_only_by_a_rule
    foreign key (reason, debit_kind, credit_kind) references transfer_rule,
  constraint a_resolution_names_a_transfer
    foreign key (pending_id) references ledger_transfer (id)
);

create unique index a_pending_transfer_resolves_once on ledger_transfer (pending_id)
  where pending_id is not null;
-- Nobody is paid twice for one assignment or bonus, no deposit or payout is booked twice.
create unique index money_moves_once_about_one_thing on ledger_transfer (reason, about)
  where phase in ('single', 'posted') and reason in ('deposit', 'pay_reward', 'pay_bonus',
    'request_payout', 'send_payout', 'fail_payout', 'return_payout');
create index ledger_transfer_by_debit on ledger_transfer (debit_account, position);
create index ledger_transfer_by_credit on ledger_transfer (credit_account, position);

create function ledger_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'LE001';
end $$;

create trigger transfers_are_append_only before update or delete or truncate on ledger_transfer
  for each statement execute function ledger_refuse_change();
create trigger accounts_stay before delete or truncate on ledger_account
  for each statement execute function ledger_refuse_change();
create trigger accounts_keep_their_name
  before update of id, kind, owner, currency, part, constrained on ledger_account
  for each statement execute function ledger_refuse_change();

-- Opens the accounts that are missing. Harmless to repeat; an id that stands for another account
-- is refused (LE002). Order by id, so that two openers never wait for each other in a circle; those
-- that stand are left out, for a conflict would wait for whoever moves money on them.
create function ledger_open(accounts jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  set enable_seqscan = off as $$
begin
  insert into ledger_account (id, kind, owner, currency, part, constrained)
  select a.id, a.kind, a.owner, a.currency, a.part, k.constrained
  from jsonb_populate_recordset(null::ledger_account, accounts) a left join ledger_kind k using (kind)
  where not exists (select from ledger_account standing where standing.id = a.id)
  order by a.id
  on conflict do nothing;
  if exists (
    select from jsonb_populate_recordset(null::ledger_account, accounts) a
      left join ledger_account standing using (id)
    where (a.kind, a.owner, a.currency, a.part) is distinct from
      (standing.kind, standing.owner, standing.currency, standing.part)) then
    raise exception 'an account id stands for another account' using errcode = 'LE002';
  end if;
end $$;

-- What a journal's lines do to the four totals of each account they touch.
create function ledger_effect(lines ledger_transfer[])
returns table (id uuid, credits bigint, debits bigint, credits_pending bigint, debits_pending bigint)
language sql immutable as $$
  with line as (
    select debit_account, credit_account,
      case when phase in ('single', 'posted') then amount else 0 end as posted,
      case phase when 'single' then 0 when 'pending' then amount else -amount end as pending
    from unnest(lines)
  ), side (id, credits, debits, credits_pending, debits_pending) as (
    select debit_account, 0, posted, 0, pending from line
    union all select credit_account, posted, 0, pending, 0 from line
  )
  select id, sum(credits)::bigint, sum(debits)::bigint, sum(credits_pending)::bigint,
    sum(debits_pending)::bigint
  from side group by id
$$;

-- Whether this very journal stands already. `created_at` is not compared, for a retried transaction
-- reads the clock again.
create function ledger_replays(journal uuid, posted_by text, lines ledger_transfer[]) returns boolean
language plpgsql as $$
declare
  standing bigint := (select count(*) from ledger_transfer where journal_id = journal);
begin
  if standing > 0 and (standing <> cardinality(lines) or exists (
    select id, debit_account, credit_account, currency, amount, phase, pending_id, reason, about,
      posted_by, ordinality from unnest(lines) with ordinality
    except select id, debit_account, credit_account, currency, amount, phase, pending_id, reason, about,
      actor, line from ledger_transfer where journal_id = journal)) then
    raise exception 'journal % was posted with other fields', journal using errcode = 'LE002';
  end if;
  return standing > 0;
end $$;

-- Refuses resolutions of something else than their pending transfer, and money that would return to
-- an account that never paid it in.
create function ledger_check_origin(journal uuid) returns void language plpgsql as $$
begin
  if exists (
    select from ledger_transfer t join ledger_transfer p on p.id = t.pending_id
    where t.journal_id = journal and
      (p.phase, t.debit_account, t.credit_account, t.currency, t.amount, t.reason, t.about)
      is distinct from
      ('pending', p.debit_account, p.credit_account, p.currency, p.amount, p.reason, p.about)) then
    raise exception 'a resolution does not fit its pending transfer' using errcode = 'LE003';
  end if;
  if exists (
    select from ledger_transfer t join transfer_rule using (reason, debit_kind, credit_kind)
    where t.journal_id = journal and goes_back and not exists (
      select from ledger_transfer origin
      where origin.credit_account = t.debit_account and origin.debit_account = t.credit_account
        and origin.phase in ('single', 'posted'))) then
    raise exception 'money may only return to where it came from' using errcode = 'LE006';
  end if;
end $$;

-- Applies a journal to the balances, or names the first account that lacks money.
create function ledger_apply(lines ledger_transfer[], accounts uuid[]) returns void
language plpgsql as $$
declare
  changed int;
  short record;
begin
  update ledger_account a set
    credits_posted = a.credits_posted + e.credits,
    debits_posted = a.debits_posted + e.debits,
    credits_pending = a.credits_pending + e.credits_pending,
    debits_pending = a.debits_pending + e.debits_pending
  from ledger_effect(lines) e
  where a.id = e.id and (not a.constrained or
    a.debits_posted + e.debits + a.debits_pending + e.debits_pending <= a.credits_posted + e.credits);
  get diagnostics changed = row_count;
  if changed = cardinality(accounts) then
    return;
  end if;
  select id as account, kind, a.currency, (a.debits_posted + e.debits + a.debits_pending
    + e.debits_pending - a.credits_posted - e.credits)::text as missing into short
  from ledger_account a join ledger_effect(lines) e using (id)
  where constrained and a.debits_posted + e.debits + a.debits_pending + e.debits_pending
    > a.credits_posted + e.credits
  order by id limit 1;
  raise exception 'account % (%) lacks % minor units', short.account, short.kind, short.missing
    using errcode = 'LE004', detail = row_to_json(short)::text;
end $$;

-- Moves a whole journal or nothing. True: posted now; false: the very same journal stood already.
--   LE002 the id stands for another journal · LE003 a resolution does not fit its pending transfer
--   LE004 a constrained account would be overdrawn (detail: account, kind, currency, missing)
--   LE005 unknown account or empty journal · LE006 money would go back to where it did not come from
create function ledger_post(journal uuid, posted_at timestamptz, posted_by text, transfers jsonb)
returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  -- Few rows of large tables by their keys: planning anew cost more than the work (measured).
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  lines ledger_transfer[] := array(
    select t from jsonb_populate_recordset(null::ledger_transfer, transfers) t);
  accounts uuid[] := array(
    select debit_account from unnest(lines) union select credit_account from unnest(lines));
  locked int;
begin
  -- Everybody locks in the order of ids, so that nobody waits in a circle; whoever posts the same
  -- journal at the same time waits here and then finds it standing.
  perform from ledger_account where id = any (accounts) order by id for no key update;
  get diagnostics locked = row_count;
  if locked = 0 or locked <> cardinality(accounts) then
    raise exception 'the journal is empty or names an unknown account' using errcode = 'LE005';
  end if;
  if ledger_replays(journal, posted_by, lines) then
    return false;
  end if;
  insert into ledger_transfer (id, journal_id, line, debit_account, credit_account, debit_kind,
    credit_kind, currency, amount, phase, pending_id, reason, about, actor, created_at)
  select t.id, journal, t.ordinality, t.debit_account, t.credit_account, d.kind, c.kind, t.currency,
    t.amount, t.phase, t.pending_id, t.reason, t.about, posted_by, posted_at
  from unnest(lines) with ordinality t
    join ledger_account d on d.id = t.debit_account
    join ledger_account c on c.id = t.credit_account
  order by t.ordinality;
  perform ledger_check_origin(journal);
  perform ledger_apply(lines, accounts);
  return true;
end $$;

-- New functions are everybody's until they are closed. Who may call the two doors is set at start.
revoke execute on function ledger_refuse_change, ledger_open, ledger_post, ledger_effect,
  ledger_replays, ledger_check_origin, ledger_apply from public;
