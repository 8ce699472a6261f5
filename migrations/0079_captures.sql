-- What workers send for an answer: files, photos, recordings; piece by piece, so that a lost network loses nothing.

-- Whether a worker made the file for an answer: its requester sees it with that answer, and not before.
alter table file add column captured boolean not null default false;

create table capture (
  id uuid primary key,
  assignment_id uuid not null references assignment,
  worker_id uuid not null references worker,
  item text not null,
  name text not null,
  bytes integer not null constraint a_capture_is_not_empty check (bytes > 0),
  sha256 text not null constraint a_capture_says_its_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  received integer not null default 0,
  taken_at timestamptz,
  file_id uuid unique references file,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  handed_in_at timestamptz,
  constraint the_same_bytes_are_sent_once unique (assignment_id, item, sha256),
  constraint no_more_is_received_than_was_said check (received between 0 and bytes),
  constraint what_is_stored_was_received_whole check (file_id is null or received = bytes),
  constraint what_is_handed_in_is_stored check (handed_in_at is null or file_id is not null)
);
create index capture_not_handed_in on capture (touched_at) where handed_in_at is null;

create table capture_chunk (
  capture_id uuid not null references capture on delete cascade,
  starts_at integer not null constraint a_chunk_begins_within check (starts_at >= 0),
  bytes bytea not null constraint a_chunk_is_not_empty check (length(bytes) > 0),
  primary key (capture_id, starts_at)
);

create function what_was_handed_in_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what was handed in stays with the answer' using errcode = 'FH004';
end $$;
create trigger a_handed_in_capture_stays before delete on capture
  for each row when (old.handed_in_at is not null) execute function what_was_handed_in_stays();
