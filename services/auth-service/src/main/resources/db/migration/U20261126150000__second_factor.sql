drop table mfa_tickets;
drop table recovery_codes;
drop table authenticators;
