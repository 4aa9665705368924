drop table citizens;
