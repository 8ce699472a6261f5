-- What the money desk looks for every few seconds: small sets of large tables.
create index bank_transfer_to_confirm on bank_transfer (recorded_at) where status = 'recorded';
create index payout_without_word on payout (sent_at) where status = 'unknown';
create index refund_without_word on refund (sent_at) where status = 'unknown';
