drop policy comments_moderated on comments;
drop trigger comments_placed on comments;
drop function place_comment();
drop table comment_places;
