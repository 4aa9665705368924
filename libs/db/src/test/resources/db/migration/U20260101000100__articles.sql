drop table articles;
