drop function acting_as_system();
drop function acting_person();
