-- Keeps updated_at true whoever changes a row: moves it, unless the statement sets it itself. For a trigger on every
-- table that has the column:
--   create trigger notes_updated_at before update on notes for each row execute function touch_updated_at();
create function touch_updated_at() returns trigger
    language plpgsql
    as $$
begin
    if new.updated_at is not distinct from old.updated_at then
        new.updated_at := now();
    end if;
    return new;
end
$$;
