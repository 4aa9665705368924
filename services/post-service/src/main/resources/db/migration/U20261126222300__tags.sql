drop trigger posts_narrow_tags on posts;
drop function narrow_tags();
drop function index_tags(uuid[]);
drop view indexable_posts;
drop table trending_authors, trending_tags, post_tags;
