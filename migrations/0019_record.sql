-- Charter R36: work records that a worker brought from elsewhere. The worker's own, so they may go:
-- nothing here is append-only.
create table brought_record (
  id uuid primary key,
  worker_id uuid not null references worker,
  -- The did:key that signed it, and what the record calls its place.
  issuer text not null,
  place_name text not null,
  sha256 bytea not null,
  summary jsonb not null,
  credential jsonb not null,
  brought_at timestamptz not null,
  constraint a_record_is_brought_once unique (worker_id, sha256),
  constraint a_record_is_signed_by_a_key check (issuer like 'did:key:z6Mk%')
);
create index brought_record_by_worker on brought_record (worker_id, id desc);
