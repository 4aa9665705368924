drop table feed_snapshots, recent_public_posts, author_engagement, author_engagement_days;
