-- People of whom auth-service has told something and who have no profile here: not yet, because another event overtook
-- that of their registration, or no longer, because they were erased. The latter rows stay, so that nothing that comes late
-- brings anybody back (docs/decisions/0147). version is that of the profile's tombstone.
create table absent_profiles (
    user_id         uuid         primary key,
    username        varchar(50),
    email           varchar(255),
    is_verified     boolean,
    is_active       boolean,
    account_version bigint,
    version         bigint,
    erased_at       timestamptz,
    constraint absent_profiles_state_check check (
        case when erased_at is null
            then num_nonnulls(username, email, is_verified, is_active, account_version) = 5 and version is null
            else num_nulls(username, email, is_verified, is_active, account_version) = 5 and version is not null
        end)
);

alter table absent_profiles enable row level security;
alter table absent_profiles force row level security;

create policy absent_profiles_service on absent_profiles using ((select acting_as_system()));
