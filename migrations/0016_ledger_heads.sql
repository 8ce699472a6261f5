-- Charter R46: the ledger as a Merkle tree (RFC 9162), whose signed heads are published. Whoever kept a
-- head, or a receipt with one in it, finds out when anything before it is changed afterwards.
--
-- Leaves are the transfers in the order of their positions. Hashes lie in tiles of 256, level upon level,
-- so that a proof reads a few rows however long the ledger is. A loop appends; posting knows nothing of it.

create table ledger_tile (
  level smallint not null,
  number bigint not null,
  hashes bytea not null,
  -- Of its first leaf; null above the leaves.
  first_position bigint,
  primary key (level, number),
  constraint a_tile_holds_256_hashes_at_most
    check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
  constraint leaves_know_their_position check ((level = 0) = (first_position is not null))
);
create unique index ledger_tile_by_position on ledger_tile (first_position) where level = 0;

-- How far the tree goes, and what is known to be finished beyond it. One row.
create table ledger_seal (
  only_one boolean primary key default true,
  size bigint not null default 0,
  position bigint not null default 0,
  -- Up to here nothing more is added once every transaction below this number has ended.
  pending_position bigint,
  pending_transaction bigint,
  -- The tile of leaves to compare next with the transfers, and the first leaf found to differ.
  next_check bigint not null default 0,
  checked_at timestamptz,
  broken_at bigint,
  constraint there_is_only_one_seal check (only_one)
);
insert into ledger_seal default values;

create table ledger_head (
  size bigint primary key,
  root bytea not null constraint a_root_has_256_bits check (octet_length(root) = 32),
  published_at timestamptz not null,
  signed jsonb not null
);
create index ledger_head_by_time on ledger_head (published_at);
create trigger heads_are_append_only before update or delete or truncate on ledger_head
  for each statement execute function ledger_refuse_change();
create trigger tiles_stay before delete or truncate on ledger_tile
  for each statement execute function ledger_refuse_change();
create trigger the_seal_stays before delete or truncate on ledger_seal
  for each statement execute function ledger_refuse_change();

create function ledger_tree_grows() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'ledger_tile' then
    if (new.level, new.number, new.first_position)
        is distinct from (old.level, old.number, old.first_position)
      or substr(new.hashes, 1, octet_length(old.hashes)) <> old.hashes then
      raise exception 'the tree of the ledger only grows' using errcode = 'LE001';
    end if;
  elsif new.size < old.size or new.position < old.position
    or (old.broken_at is not null and new.broken_at is distinct from old.broken_at) then
    raise exception 'the tree of the ledger only grows' using errcode = 'LE001';
  end if;
  return new;
end $$;
create trigger the_tree_grows before update on ledger_tile
  for each row execute function ledger_tree_grows();
create trigger the_seal_advances before update on ledger_seal
  for each row execute function ledger_tree_grows();

-- Small, and it costs an insert next to nothing: positions lie in the order of the rows.
create index ledger_transfer_in_order on ledger_transfer using brin (position)
  with (pages_per_range = 32, autosummarize = on);

-- What a leaf says of a transfer; src/kernel/ledger-leaf.ts reads it.
create function ledger_leaf_text(t ledger_transfer) returns text language sql stable as $$
  select concat_ws('|', 'fairhand-transfer-v1', t.position, t.id, t.journal_id, t.line,
    t.debit_account, t.credit_account, t.currency, t.amount, t.phase, coalesce(t.pending_id::text, '-'),
    t.reason, t.about, to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
$$;
create function ledger_leaf(t ledger_transfer) returns bytea language sql stable as $$
  select sha256('\x00'::bytea || convert_to(ledger_leaf_text(t), 'UTF8'))
$$;

-- The leaf of one transfer, for whoever holds its receipt.
create function ledger_text(transfer uuid) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select ledger_leaf_text(t) from ledger_transfer t where t.id = transfer
$$;

-- The root over a number of hashes that is a power of two.
create function ledger_fold(hashes bytea) returns bytea language plpgsql immutable as $$
declare
  row_of bytea := hashes;
begin
  while octet_length(row_of) > 32 loop
    row_of := (select string_agg(sha256('\x01'::bytea || substr(row_of, pair * 64 + 1, 64)), ''
        order by pair)
      from generate_series(0, octet_length(row_of) / 64 - 1) pair);
  end loop;
  return row_of;
end $$;

-- Appends hashes at `at`, and the roots of the tiles that became full one level up.
create function ledger_append(at_level int, at bigint, added bytea, positions bigint[]) returns void
language plpgsql as $$
declare
  count int := octet_length(added) / 32;
  done int := 0;
  taken int;
  tile bigint;
  tile_hashes bytea;
  roots bytea := '';
  first_full bigint;
begin
  while done < count loop
    tile := (at + done) / 256;
    taken := least(256 - ((at + done) % 256)::int, count - done);
    insert into ledger_tile (level, number, hashes, first_position)
    values (at_level, tile, substr(added, done * 32 + 1, taken * 32), positions[done + 1])
    on conflict (level, number) do update set hashes = ledger_tile.hashes || excluded.hashes
    returning hashes into tile_hashes;
    if octet_length(tile_hashes) = 8192 then
      first_full := coalesce(first_full, tile);
      roots := roots || ledger_fold(tile_hashes);
    end if;
    done := done + taken;
  end loop;
  if first_full is not null then
    perform ledger_append(at_level + 1, first_full, roots, null);
  end if;
end $$;

-- A round of sealing: appends what is finished, at most `most` positions of it, and notes what is to be
-- waited for next. Posters never wait. Returns the leaves appended; nothing when another process is at it.
create function ledger_seal_next(most int) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  set enable_seqscan = off as $$
declare
  s ledger_seal;
  upto bigint;
  added bigint := 0;
  leaves bytea;
  positions bigint[];
  given_out bigint;
begin
  select * into s from ledger_seal for update skip locked;
  if not found then
    return 0;
  end if;
  -- A poster has its number before it takes a position (it locks accounts first), so whoever has a
  -- position up to the pending one began below the pending number. On another server numbers begin anew.
  if s.pending_transaction <= pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    or s.pending_transaction > pg_snapshot_xmax(pg_current_snapshot())::text::bigint then
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
      s.pending_position := given_out;
      s.pending_transaction := pg_snapshot_xmax(pg_current_snapshot())::text::bigint;
    end if;
  end if;
  update ledger_seal set size = s.size, position = s.position,
    pending_position = s.pending_position, pending_transaction = s.pending_transaction;
  return added;
end $$;

-- The hash over the 2^of_level leaves from of_index × 2^of_level on, all of which are sealed.
create function ledger_node(of_level int, of_index bigint) returns bytea
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select ledger_fold(substr(t.hashes,
    (((of_index << (of_level % 8)) % 256) * 32)::int + 1, 32 << (of_level % 8)))
  from ledger_tile t
  where t.level = of_level / 8 and t.number = (of_index << (of_level % 8)) / 256
$$;

-- The root over the first `size` leaves (RFC 9162, 2.1.1): their complete subtrees, folded from the right.
create function ledger_root(size bigint) returns bytea
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  root bytea;
begin
  if size = 0 then
    return sha256('');
  end if;
  for level in 0..62 loop
    if (size >> level) % 2 = 1 then
      root := case when root is null then ledger_node(level, (size >> level) - 1)
        else sha256('\x01'::bytea || ledger_node(level, (size >> level) - 1) || root) end;
    end if;
  end loop;
  return root;
end $$;

-- Publishes a head, which must be the tree's own and go beyond the last one.
create function ledger_publish(of_size bigint, of_root bytea, at timestamptz, signature jsonb)
returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if of_size > (select size from ledger_seal) or of_root is distinct from ledger_root(of_size) then
    raise exception 'a head is the root of the sealed ledger' using errcode = 'LE010';
  end if;
  if of_size <= (select coalesce(max(size), 0) from ledger_head) then
    return false;
  end if;
  insert into ledger_head (size, root, published_at, signed)
  values (of_size, of_root, at, signature) on conflict do nothing;
  return found;
end $$;

-- The first leaf of a tile that is not what the transfers say now; null when all of it agrees.
create function ledger_tile_fault(tile bigint) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
  set enable_seqscan = off as $$
declare
  sealed ledger_tile;
  present bytea;
begin
  select * into sealed from ledger_tile where level = 0 and number = tile;
  if not found then
    return tile * 256;
  end if;
  select coalesce(string_agg(ledger_leaf(t), '' order by t.position), '') into present
  from ledger_transfer t
  where t.position >= case when tile = 0 then 0 else sealed.first_position end
    and t.position <= coalesce(
      (select first_position - 1 from ledger_tile where level = 0 and number = tile + 1),
      (select position from ledger_seal));
  for leaf in 0..256 loop
    if substr(present, leaf * 32 + 1, 32) <> substr(sealed.hashes, leaf * 32 + 1, 32) then
      return tile * 256 + leaf;
    end if;
  end loop;
  if octet_length(sealed.hashes) = 8192
    and ledger_fold(sealed.hashes) is distinct from ledger_node(8, tile) then
    return tile * 256;
  end if;
  return null;
end $$;

-- Looks again at the next tiles, round and round, and remembers the first fault for good.
create function ledger_recheck(tiles int, at timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s ledger_seal;
  count bigint;
  fault bigint;
begin
  select * into s from ledger_seal for update skip locked;
  if not found then
    return null;
  end if;
  count := (s.size + 255) / 256;
  for step in 0..least(tiles, count) - 1 loop
    fault := coalesce(fault, ledger_tile_fault((s.next_check + step) % count));
  end loop;
  update ledger_seal set checked_at = at, broken_at = coalesce(s.broken_at, fault),
    next_check = case when count = 0 then 0 else (s.next_check + least(tiles, count)) % count end;
  return coalesce(s.broken_at, fault);
end $$;

revoke execute on function ledger_tree_grows, ledger_leaf_text, ledger_leaf, ledger_text, ledger_fold,
  ledger_append, ledger_seal_next, ledger_node, ledger_root, ledger_publish, ledger_tile_fault,
  ledger_recheck from public;
