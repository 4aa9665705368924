drop table absent_profiles;
