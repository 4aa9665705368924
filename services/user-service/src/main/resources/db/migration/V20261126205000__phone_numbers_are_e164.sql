-- Phone numbers are kept as E.164 writes them. A number without its country cannot be called from elsewhere and nobody can
-- tell which country is missing, so it goes; whoever kept one is asked for it as for any other field.
update user_profiles
   set phone_number = (regexp_match(regexp_replace(phone_number, '[ ().-]', '', 'g'), '^[+][1-9][0-9]{6,14}$'))[1]
 where phone_number is not null;

alter table user_profiles add constraint user_profiles_phone_check check (phone_number ~ '^[+][1-9][0-9]{6,14}$');
