drop table signing_key_replicas;
