drop function pulled_posts;
drop table pulled_authors, heavy_authors, timeline_jobs, timeline_entries;
