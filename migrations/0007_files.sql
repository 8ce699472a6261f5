-- Files: pictures as they were written anew, a smaller one beside them, what a requester stores, and
-- what may be thrown away.

-- Bytes in the store, whatever files name them. A file's bytes are told of here before they are written.
create table stored_bytes (
  sha256 text primary key
    constraint bytes_are_named_by_their_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer not null constraint stored_bytes_are_not_empty check (bytes > 0),
  -- Since when no file names them, in real time: a file may be on its way. Null while one does.
  loose_since timestamptz
);
create index stored_bytes_loose on stored_bytes (loose_since) where loose_since is not null;

insert into stored_bytes (sha256, bytes) select sha256, max(bytes) from file group by sha256;

alter table file
  -- Of what was sent, which is not what is stored; null for files from before.
  add column source_sha256 text,
  add column width integer,
  add column height integer,
  add column preview_sha256 text references stored_bytes,
  add column preview_bytes integer not null default 0,
  add column preview_type text,
  add column sent_at timestamptz,
  -- Whether a task or a form names it; what nothing names goes after a time.
  add column shown boolean not null default false,
  add constraint a_preview_is_whole check
    ((preview_sha256 is null) = (preview_type is null)
      and (preview_sha256 is null) = (preview_bytes = 0)),
  add constraint a_file_has_its_bytes foreign key (sha256) references stored_bytes;
update file f set
  sent_at = created_at,
  shown = exists (select 1 from task_file where file_id = f.id)
    or exists (select 1 from job_file where file_id = f.id);
alter table file alter column sent_at set not null;
create unique index a_requester_stores_the_same_once on file (requester_id, source_sha256);
create index file_by_bytes on file (sha256);
create index file_by_preview on file (preview_sha256) where preview_sha256 is not null;
create index file_unshown on file (sent_at) where not shown;

-- What each requester stores, kept up by the triggers below.
create table requester_storage (
  requester_id uuid primary key references requester,
  bytes bigint not null constraint nobody_stores_less_than_nothing check (bytes >= 0)
);
insert into requester_storage
  select requester_id, sum(bytes + preview_bytes) from file group by requester_id;

create function a_file_comes() returns trigger language plpgsql as $$
begin
  insert into requester_storage as s (requester_id, bytes)
    values (new.requester_id, new.bytes + new.preview_bytes)
    on conflict (requester_id) do update set bytes = s.bytes + excluded.bytes;
  update stored_bytes set loose_since = null
    where sha256 in (new.sha256, new.preview_sha256) and loose_since is not null;
  return null;
end $$;
create trigger a_file_is_counted after insert on file
  for each row execute function a_file_comes();

create function a_file_goes() returns trigger language plpgsql as $$
begin
  update requester_storage set bytes = bytes - old.bytes - old.preview_bytes
    where requester_id = old.requester_id;
  -- Locked first, then looked at: of two files that go at once the second sees that it is the last.
  perform 1 from stored_bytes where sha256 in (old.sha256, old.preview_sha256)
    order by sha256 for update;
  update stored_bytes b set loose_since = clock_timestamp()
    where sha256 in (old.sha256, old.preview_sha256)
      and not exists (select 1 from file where sha256 = b.sha256)
      and not exists (select 1 from file where preview_sha256 = b.sha256);
  return null;
end $$;
create trigger a_file_is_no_longer_counted after delete on file
  for each row execute function a_file_goes();

create function what_is_stored_stays() returns trigger language plpgsql as $$
begin
  if (new.requester_id, new.sha256, new.bytes, new.preview_sha256, new.preview_bytes)
    is distinct from
    (old.requester_id, old.sha256, old.bytes, old.preview_sha256, old.preview_bytes)
  then
    raise exception 'the bytes of a file never change' using errcode = 'FH004';
  end if;
  return new;
end $$;
create trigger the_bytes_of_a_file_never_change before update on file
  for each row execute function what_is_stored_stays();

-- Statement by statement, since tasks come by the thousand.
create function files_are_shown() returns trigger language plpgsql as $$
begin
  update file set shown = true
    where id in (select file_id from shown_now) and not shown;
  return null;
end $$;
create trigger tasks_show_files after insert on task_file
  referencing new table as shown_now for each statement execute function files_are_shown();
create trigger forms_show_files after insert on job_file
  referencing new table as shown_now for each statement execute function files_are_shown();
