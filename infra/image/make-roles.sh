#!/bin/sh
# Run once by the database's image on its first start: roles, their passwords from the environment, the database.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --file /epidosi/roles.sql
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv owner EPIDOSI_OWNER_PASSWORD
\getenv app EPIDOSI_APP_PASSWORD
\getenv backup EPIDOSI_BACKUP_PASSWORD
ALTER ROLE epidosi_owner PASSWORD :'owner';
ALTER ROLE epidosi_app PASSWORD :'app';
ALTER ROLE epidosi_backup PASSWORD :'backup';
CREATE DATABASE epidosi OWNER epidosi_owner;
SQL
