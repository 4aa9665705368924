drop table dismissed_recommendations;
