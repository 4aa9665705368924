-- Profiles. Username, e-mail, is_verified and is_active are copies of what auth-service owns, as of account_version;
-- so they are indexed without UNIQUE: two people may seem to have one name while events arrive out of order
-- (docs/decisions/0080). version counts the changes of a row and orders the events about it.
create table user_profiles (
    id                  uuid         primary key,
    email               varchar(255) not null,
    username            varchar(50)  not null,
    first_name          varchar(100) not null,
    last_name           varchar(100) not null,
    profile_picture_url text,
    cover_photo_url     text,
    bio                 text,
    date_of_birth       date,
    gender              varchar(20),
    phone_number        varchar(20),
    location            varchar(255),
    website             varchar(255),
    is_verified         boolean      not null default false,
    is_active           boolean      not null default true,
    account_version     bigint       not null,
    version             bigint       not null default 1,
    created_at          timestamptz  not null default now(),
    updated_at          timestamptz  not null default now(),
    constraint user_profiles_gender_check check (gender in ('male', 'female', 'other'))
);

create index idx_user_profiles_email on user_profiles (lower(email));
create index idx_user_profiles_username on user_profiles (lower(username));
create index idx_user_profiles_created_at on user_profiles (created_at desc);

create table privacy_settings (
    user_id            uuid        primary key,
    profile_visibility varchar(20) not null default 'friends',
    email_visibility   varchar(20) not null default 'friends',
    phone_visibility   varchar(20) not null default 'private',
    search_visibility  varchar(20) not null default 'public',
    updated_at         timestamptz not null default now(),
    constraint privacy_settings_user_fk foreign key (user_id) references user_profiles (id) on delete cascade,
    constraint privacy_settings_profile_check check (profile_visibility in ('public', 'friends', 'private')),
    constraint privacy_settings_email_check check (email_visibility in ('public', 'friends', 'private')),
    constraint privacy_settings_phone_check check (phone_visibility in ('public', 'friends', 'private')),
    constraint privacy_settings_search_check check (search_visibility in ('public', 'friends', 'private'))
);

-- The relation of a pair: one row, the person whose id sorts first in front, never deleted, because replicas follow it
-- (docs/decisions/0081). request_id names the latest request and outlives it, so that an answer that is repeated finds
-- what it answered, and an answer to an older request finds nothing (docs/decisions/0082).
create table friendships (
    id                  uuid        primary key default gen_random_uuid(),
    user1_id            uuid        not null,
    user2_id            uuid        not null,
    status              varchar(20) not null,
    request_id          uuid,
    requested_by        uuid,
    requested_of        uuid        generated always as
        (case requested_by when user1_id then user2_id when user2_id then user1_id end) stored,
    requested_at        timestamptz,
    accepted_at         timestamptz,
    is_blocked_by_user1 boolean     not null default false,
    is_blocked_by_user2 boolean     not null default false,
    version             bigint      not null default 1,
    created_at          timestamptz not null default now(),
    updated_at          timestamptz not null default now(),
    constraint friendships_different_users check (user1_id < user2_id),
    constraint friendships_pair_unique unique (user1_id, user2_id),
    constraint friendships_request_unique unique (request_id),
    constraint friendships_status_check check (status in ('none', 'pending', 'accepted')),
    constraint friendships_requester_check check (requested_by in (user1_id, user2_id)),
    constraint friendships_state_check check (
        case status
            when 'none' then requested_by is null and requested_at is null and accepted_at is null
            when 'pending' then requested_by is not null and requested_at is not null and accepted_at is null
                and request_id is not null
            else requested_by is not null and requested_at is not null and accepted_at is not null
                and request_id is not null
        end),
    constraint friendships_block_ends_friendship check (
        status = 'none' or not (is_blocked_by_user1 or is_blocked_by_user2))
);

-- friends of a person, newest first, whichever side they stand on
create index idx_friendships_user1_id on friendships (user1_id, status, accepted_at desc, id desc);
create index idx_friendships_user2_id on friendships (user2_id, status, accepted_at desc, id desc);
-- open requests of a person, newest first
create index idx_friendships_requests_out on friendships (requested_by, requested_at desc, request_id desc)
    where status = 'pending';
create index idx_friendships_requests_in on friendships (requested_of, requested_at desc, request_id desc)
    where status = 'pending';

-- Whether a person's card is shown to a viewer: the same rule as dev.plaza.user.domain.profile.Sight, for lists and
-- counts; a test compares the two in every case. status and is_blocked are null where the two have no relation.
create function card_is_visible(is_self boolean, is_active boolean, profile_visibility varchar, status varchar,
                                is_blocked boolean)
    returns boolean
    language sql immutable parallel safe
    return is_self
        or (is_active and not coalesce(is_blocked, false)
            and (profile_visibility <> 'private' or coalesce(status, 'none') = 'accepted'));
