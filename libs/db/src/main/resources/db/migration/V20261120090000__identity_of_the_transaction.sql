-- On whose behalf the transaction runs, as dev.plaza.db.Identity says it: what every policy asks. Both are neither true
-- nor somebody where nothing was said, so that an unset identity reaches nothing. Policies call them in a sub-select,
-- which is evaluated once a statement and not once a row (docs/decisions/0093).
create function acting_person() returns uuid
    language sql stable parallel safe
    return case when current_setting('app.current_user_id', true) not like 'system:%'
                then nullif(current_setting('app.current_user_id', true), '')::uuid end;

create function acting_as_system() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('app.current_user_id', true) like 'system:%', false);
