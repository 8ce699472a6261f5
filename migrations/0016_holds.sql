-- Charter R01: the only way to keep earned money back. One of three grounds, one sum, an operator who
-- answers for it, a reason that the worker reads, and an end. It leaves the hold only back to its worker
-- or, for the two grounds that the law commands, out to where the law says.

create table hold (
  id uuid primary key,
  worker_id uuid not null references worker,
  ground text not null
    constraint money_is_held_on_three_grounds_only
      check (ground in ('legal_order', 'sanctions_match', 'payee_unverified')),
  amount_minor bigint not null constraint a_hold_is_limited_to_a_sum check (amount_minor > 0),
  currency char(3) not null,
  reason text not null constraint a_hold_says_why check (length(trim(reason)) >= 10),
  author uuid not null references person,
  placed_at timestamptz not null,
  expires_at timestamptz not null,
  status text not null default 'held'
    constraint a_hold_is_in_a_known_state check (status in ('held', 'released', 'enforced')),
  ended_at timestamptz,
  -- Null: its time was over.
  ended_by uuid references person,
  -- Where enforced money went: the authority and its reference, never a person's name.
  sent_to text,
  constraint a_hold_ends_in_time check (expires_at > placed_at and expires_at <= placed_at +
    case ground when 'payee_unverified' then interval '336 hours'
                when 'sanctions_match' then interval '720 hours'
                else interval '4320 hours' end),
  constraint an_ended_hold_has_a_time check ((status = 'held') = (ended_at is null)),
  constraint an_unverified_payee_is_no_ground_to_send_money_away
    check (status <> 'enforced' or ground <> 'payee_unverified'),
  constraint a_second_person_sends_held_money_away
    check (status <> 'enforced' or (ended_by is not null and ended_by <> author)),
  constraint who_gets_enforced_money_is_said check ((status = 'enforced') = (sent_to is not null))
);
create index hold_by_worker on hold (worker_id, id desc);
create index hold_ending on hold (expires_at) where status = 'held';

-- Only an operator places one; and "who are you?" is no question to ask every fortnight.
create function hold_is_placed_by_an_operator() returns trigger language plpgsql as $$
begin
  if not exists (select from operator where person_id = new.author) then
    raise exception 'only an operator holds money back' using errcode = 'FH012';
  end if;
  if new.ground = 'payee_unverified' and exists (
    select from hold where worker_id = new.worker_id and ground = 'payee_unverified'
      and placed_at > new.placed_at - interval '720 hours')
  then
    raise exception 'an unverified payee is no ground twice within 30 days' using errcode = 'FH013';
  end if;
  return new;
end $$;
create trigger a_hold_is_placed_by_an_operator before insert on hold
  for each row execute function hold_is_placed_by_an_operator();

create function hold_only_ends() returns trigger language plpgsql as $$
begin
  if old.status <> 'held' or new.status = 'held'
    or (new.id, new.worker_id, new.ground, new.amount_minor, new.currency, new.reason, new.author,
        new.placed_at, new.expires_at)
      is distinct from
       (old.id, old.worker_id, old.ground, old.amount_minor, old.currency, old.reason, old.author,
        old.placed_at, old.expires_at)
  then
    raise exception 'a hold only ends, it is never changed' using errcode = 'FH014';
  end if;
  return new;
end $$;
create trigger a_hold_only_ends before update on hold
  for each row execute function hold_only_ends();
create trigger holds_are_not_forgotten before delete or truncate on hold
  for each statement execute function refuse_edit();

-- Held money moves only with its hold: into it while it stands, out of it as it ended, and whole.
create function ledger_check_hold() returns trigger language plpgsql as $$
begin
  if not exists (
    select from hold h
      join ledger_account d on d.id = new.debit_account
      join ledger_account c on c.id = new.credit_account
    where h.amount_minor = new.amount and h.currency = new.currency and case new.reason
      when 'hold' then h.status = 'held' and c.owner = h.id::text
        and c.kind = 'hold_' || h.ground and d.owner = h.worker_id::text
      when 'release_hold' then h.status = 'released' and d.owner = h.id::text
        and c.owner = h.worker_id::text
      else h.status = 'enforced' and d.owner = h.id::text
        and new.reason = 'enforce_' || h.ground end)
  then
    raise exception 'money is held and let go only as its hold says' using errcode = 'LE009';
  end if;
  return null;
end $$;
revoke execute on function ledger_check_hold from public;
create trigger held_money_follows_its_hold after insert on ledger_transfer
  for each row when (new.reason in
    ('hold', 'release_hold', 'enforce_legal_order', 'enforce_sanctions_match'))
  execute function ledger_check_hold();

create unique index a_hold_is_filled_once on ledger_transfer (credit_account)
  where reason = 'hold';
create unique index a_hold_is_emptied_once on ledger_transfer (debit_account)
  where reason in ('release_hold', 'enforce_legal_order', 'enforce_sanctions_match');

-- And the other way round: a hold without its money, or an ended one that keeps it, cannot be committed.
create function hold_has_its_money() returns trigger language plpgsql as $$
declare
  kept bigint := coalesce((
    select credits_posted - debits_posted from ledger_account
    where kind = 'hold_' || new.ground and owner = new.id::text and currency = new.currency), 0);
begin
  if kept <> (select case status when 'held' then amount_minor else 0 end from hold where id = new.id)
  then
    raise exception 'a hold holds exactly its sum, and nothing once it ended' using errcode = 'FH015';
  end if;
  return null;
end $$;
create constraint trigger a_hold_has_its_money after insert or update on hold
  deferrable initially deferred for each row execute function hold_has_its_money();
