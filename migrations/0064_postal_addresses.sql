-- Charter R41: a party’s name and postal address for its contracts, if it wants one there. Each contract
-- shows what stood here when the work was accepted; taken back, it is gone from all of them.
create table postal_address (
  id uuid primary key,
  worker_id uuid references worker,
  requester_id uuid references requester,
  address text not null
    constraint an_address_fits_on_an_envelope check (length(address) between 5 and 300),
  since timestamptz not null,
  until timestamptz,
  constraint an_address_is_of_one_party check (num_nonnulls(worker_id, requester_id) = 1),
  constraint an_address_ends_after_it_began check (until >= since)
);
create unique index a_worker_has_one_address_now on postal_address (worker_id)
  where until is null and worker_id is not null;
create unique index a_requester_has_one_address_now on postal_address (requester_id)
  where until is null and requester_id is not null;
create index postal_address_of_worker on postal_address (worker_id, since);
create index postal_address_of_requester on postal_address (requester_id, since);
