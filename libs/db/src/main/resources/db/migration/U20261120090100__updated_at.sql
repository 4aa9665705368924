drop function touch_updated_at();
