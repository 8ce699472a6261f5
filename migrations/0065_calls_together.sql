-- What calls that share a transaction do in one statement.

-- Many journals in one statement, for calls that share a transaction. It promises what ledger_post promises,
-- and does less: every line moves at once (phase single), no journal stands yet, no money goes back to where
-- it came from. Whatever is otherwise is refused, and each journal can still be posted by ledger_post.
--   LE004 a constrained account would be overdrawn · LE005 unknown account or empty journal
--   LE013 money would go back, which only ledger_post looks into
-- A journal that stands already breaks line_stands_once_in_its_journal. The arrays hold one line each;
-- `opening` is what ledger_open takes, as text: read only when an account is missing.
create function ledger_post_all(ids uuid[], journals uuid[], lines smallint[], debit_accounts uuid[],
  credit_accounts uuid[], currencies text[], amounts bigint[], reasons text[], abouts uuid[], actors text[],
  posted_at timestamptz[], opening text) returns table (journal uuid, "position" bigint)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  accounts uuid[] := array(select distinct side from unnest(debit_accounts || credit_accounts) side);
  locked uuid[];
  kinds text[];
  moved int;
begin
  -- In the order of ids, as everybody does.
  select array_agg(a.id), array_agg(a.kind) into locked, kinds
  from (select id, kind from ledger_account where id = any (accounts)
        order by id for no key update) a;
  if coalesce(cardinality(locked), 0) < cardinality(accounts) and opening is not null then
    perform ledger_open(opening::jsonb);
    select array_agg(a.id), array_agg(a.kind) into locked, kinds
    from (select id, kind from ledger_account where id = any (accounts)
          order by id for no key update) a;
  end if;
  if locked is null or cardinality(locked) < cardinality(accounts) then
    raise exception 'a journal is empty or names an unknown account' using errcode = 'LE005';
  end if;
  return query
  with line as (
    select t.*, kinds[array_position(locked, t.debit_account)] as debit_kind,
      kinds[array_position(locked, t.credit_account)] as credit_kind
    from unnest(ids, journals, lines, debit_accounts, credit_accounts, currencies, amounts, reasons, abouts,
        actors, posted_at) with ordinality
      as t (id, journal_id, line, debit_account, credit_account, currency, amount, reason, about, actor,
        created_at, at)),
  inserted as (
    insert into ledger_transfer (id, journal_id, line, debit_account, credit_account, debit_kind,
      credit_kind, currency, amount, phase, reason, about, actor, created_at)
    select id, journal_id, line, debit_account, credit_account, debit_kind, credit_kind, currency, amount,
      'single', reason, about, actor, created_at
    from line order by at
    returning journal_id, ledger_transfer.position)
  select i.journal_id, min(i.position) from inserted i group by i.journal_id;
  if exists (
    select from unnest(reasons, debit_accounts, credit_accounts) as t (reason, debit_account, credit_account)
      join transfer_rule r on r.reason = t.reason and r.goes_back
        and r.debit_kind = kinds[array_position(locked, t.debit_account)]
        and r.credit_kind = kinds[array_position(locked, t.credit_account)])
  then
    raise exception 'money that goes back is posted by itself' using errcode = 'LE013';
  end if;
  update ledger_account a set
    credits_posted = a.credits_posted + e.credits,
    debits_posted = a.debits_posted + e.debits
  from (
    select side.id, sum(side.credits)::bigint as credits, sum(side.debits)::bigint as debits
    from (
      select d.id, 0 as credits, d.amount as debits
      from unnest(debit_accounts, amounts) as d (id, amount)
      union all
      select c.id, c.amount, 0 from unnest(credit_accounts, amounts) as c (id, amount)) side
    group by side.id) e
  -- Named once more, so that however few accounts there are nobody reads them all.
  where a.id = any (accounts) and a.id = e.id and (not a.constrained or
    a.debits_posted + e.debits + a.debits_pending <= a.credits_posted + e.credits);
  get diagnostics moved = row_count;
  if moved < cardinality(accounts) then
    raise exception 'an account lacks money' using errcode = 'LE004';
  end if;
end $$;
revoke execute on function ledger_post_all from public;

-- Takes places for several people, one after the other, as each would alone: the next place of the job after
-- `afters`, of a task that neither they nor an account of the same payee had; those that others are taking
-- are passed over. `at` counts the people from 1; who gets none has no row.
create function take_places(jobs uuid[], workers uuid[], afters int[])
returns table (at int, task_id uuid, number smallint, ordinal int)
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
declare
  hands uuid[];
begin
  for one in 1 .. cardinality(jobs) loop
    hands := array(select workers[one] union all select other.worker_id
      from worker_payee mine join worker_payee other using (payee_sha256)
      where mine.worker_id = workers[one] and other.worker_id <> workers[one]);
    return query
    with picked as materialized (
      select p.task_id, p.number from place p
      where p.job_id = jobs[one] and p.ordinal > afters[one]
        and not exists (select 1 from assignment a
                        where a.worker_id = any (hands) and a.task_id = p.task_id)
      order by p.ordinal, p.number limit 1 for update skip locked)
    delete from place using picked
    where place.task_id = picked.task_id and place.number = picked.number
    returning one, place.task_id, place.number, place.ordinal;
  end loop;
end $$;
