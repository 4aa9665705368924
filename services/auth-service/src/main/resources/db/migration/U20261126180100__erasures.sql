drop table retired_names;
drop table erasure_receipts;
