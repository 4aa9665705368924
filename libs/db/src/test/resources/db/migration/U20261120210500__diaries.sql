drop table diaries;
