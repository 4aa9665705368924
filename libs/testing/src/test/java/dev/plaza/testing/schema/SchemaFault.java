package dev.plaza.testing.schema;

/** A way to break the sound schema. */
enum SchemaFault {
    POLICIES_OFF("alter table notes disable row level security"),
    OWNER_NOT_BOUND("alter table notes no force row level security"),
    NO_POLICY("drop policy notes_own on notes; drop policy notes_service on notes"),
    UNGUARDED_COPY("create materialized view copies as select id from notes with no data"),
    EMPTY_TABLE("""
            create table drafts (id uuid primary key);
            alter table drafts enable row level security;
            alter table drafts force row level security;
            create policy drafts_service on drafts using ((select acting_as_system()))
            """),
    SEEN_BY_ANYBODY("create policy notes_seen on notes for select using (true)"),
    CHANGED_BY_ANYBODY("create policy tags_changed on tags for delete using (true)"),
    UPDATED_BY_ANYBODY("create policy tags_changed on tags for update using (true)"),
    ADDED_BY_ANYBODY("create policy notes_added on notes for insert with check (true)"),
    ADDED_BY_STRANGERS("create policy tags_added on tags for insert with check ((select acting_person()) is not null)"),
    SEEN_BY_STRANGERS("create policy notes_seen on notes for select using ((select acting_person()) is not null)"),
    CHANGED_BY_STRANGERS("create policy tags_changed on tags using ((select acting_person()) is not null)"),
    HIDDEN_FROM_ITS_PERSON("drop policy notes_own on notes"),
    SEEN_BY_ITS_PERSON("""
            create table keys (id uuid primary key);
            alter table keys enable row level security;
            alter table keys force row level security;
            create policy keys_service on keys using ((select acting_as_system()));
            create policy keys_own on keys using (id = (select acting_person()))
            """),
    HIDDEN_FROM_THE_SERVICE("drop policy notes_service on notes"),
    APP_ROLE_PASSES_BY("do $$ begin execute format('alter role %I bypassrls', '%app%'); end $$"),
    APP_ROLE_TAKES_ON_ANOTHER("do $$ begin execute format('grant %I to %I', '%owner%', '%app%'); end $$"),
    APP_ROLE_OWNS_A_TABLE("do $$ begin execute format('alter table tags owner to %I', '%app%'); end $$"),
    APP_ROLE_CREATES_THINGS("do $$ begin execute format('grant create on schema public to %I', '%app%'); end $$"),
    APP_ROLE_TRUNCATES("do $$ begin execute format('grant truncate on notes to %I', '%app%'); end $$"),
    FUNCTION_AS_ITS_OWNER("create function peek() returns bigint language sql security definer return 1"),
    NO_TRIGGER("drop trigger notes_updated_at on notes"),
    TRIGGER_OFF("alter table notes disable trigger notes_updated_at"),
    TRIGGER_FOR_ONE_COLUMN("""
            drop trigger notes_updated_at on notes;
            create trigger notes_updated_at before update of deleted_at on notes
                for each row execute function touch_updated_at()
            """),
    TRIGGER_TOO_LATE("""
            drop trigger notes_updated_at on notes;
            create trigger notes_updated_at after update on notes for each row execute function touch_updated_at()
            """),
    TRIGGER_THAT_KNOWS_BETTER("""
            create or replace function touch_updated_at() returns trigger language plpgsql
                as $$ begin new.updated_at := now(); return new; end $$
            """),
    DELETED_ROWS_IN_EVERY_INDEX("drop index notes_by_author");

    private final String sql;

    SchemaFault(String sql) {
        this.sql = sql;
    }

    /** Whether a superuser has to do it. */
    boolean isAboutRoles() {
        return sql.contains("%app%");
    }

    String sql(String app, String owner) {
        return sql.replace("%app%", app).replace("%owner%", owner);
    }
}
