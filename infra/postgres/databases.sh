#!/bin/bash
# Runs once, when the server's volume is new: every service's database, its owner role and its app role.
# The statements are those of ./plaza up and of the tests; the passwords of auth_db come from AUTH_DB_OWNER_PASSWORD and AUTH_DB_APP_PASSWORD.
set -euo pipefail

scripts=${PLAZA_SQL:-/plaza/sql}
run() { psql -v ON_ERROR_STOP=1 --no-psqlrc --quiet --username "${POSTGRES_USER:-postgres}" "$@"; }

run --dbname postgres --file "$scripts/cluster.sql"
for database in auth_db users_db posts_db messages_db media_db notifications_db; do
  owner_password=${database^^}_OWNER_PASSWORD
  app_password=${database^^}_APP_PASSWORD
  roles=(-v "database=$database" -v "owner=${database}_owner" -v "app=${database}_app")
  run --dbname postgres "${roles[@]}" -v "owner_password=${!owner_password:?}" -v "app_password=${!app_password:?}" \
    --file "$scripts/roles.sql"
  run --dbname "$database" "${roles[@]}" --file "$scripts/schema.sql"
done
