-- A round of sealing, as before (0016), but it waits for every transaction that can hold a position.
--
-- What PostgreSQL gives as the end of a snapshot is the number behind the last transaction that ENDED:
-- transactions that run may have higher ones. Whoever posted in one of those could be passed by, and
-- its transfer was then missing from the tree. A number given out after the position was read is above
-- them all; a subtransaction's write has such a number, without a round of its own for it.
create or replace function ledger_seal_next(most int) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  set enable_seqscan = off as $$
declare
  s ledger_seal;
  upto bigint;
  added bigint := 0;
  leaves bytea;
  positions bigint[];
  given_out bigint;
  own bigint;
  behind_all bigint;
begin
  select * into s from ledger_seal for update skip locked;
  if not found then
    return 0;
  end if;
  own := pg_current_xact_id()::text::bigint;
  -- A poster has its number before it takes a position (it locks accounts first), so whoever has a
  -- position up to the pending one has a number below the pending one. On another server numbers begin
  -- anew: a pending one that is not given out yet is from elsewhere.
  if s.pending_transaction <= pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    or s.pending_transaction > own then
    upto := least(s.pending_position, s.position + most);
    select count(*), string_agg(ledger_leaf(t), '' order by t.position),
      array_agg(t.position order by t.position) into added, leaves, positions
    from ledger_transfer t where t.position > s.position and t.position <= upto;
    if added > 0 then
      perform ledger_append(0, s.size, leaves, positions);
    end if;
    s.size := s.size + added;
    s.position := upto;
    if upto = s.pending_position then
      s.pending_position := null;
      s.pending_transaction := null;
    end if;
  end if;
  if s.pending_position is null then
    select case when is_called then last_value else 0 end into given_out
    from ledger_transfer_position_seq;
    if given_out > s.position then
      begin
        update ledger_seal set size = size returning xmin::text::bigint into behind_all;
      exception when division_by_zero then
        -- Never: a block that could catch something is a subtransaction.
        raise;
      end;
      -- Of the 64 bits of a number a row keeps 32; it is the first one with these above our own.
      behind_all := (own & ~4294967295) + behind_all;
      s.pending_position := given_out;
      s.pending_transaction := case when behind_all < own then behind_all + 4294967296
        else behind_all end;
    end if;
  end if;
  update ledger_seal set size = s.size, position = s.position,
    pending_position = s.pending_position, pending_transaction = s.pending_transaction;
  return added;
end $$;
