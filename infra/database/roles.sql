-- The database's roles on a PostgreSQL of your own (15 or later), made once by a superuser. No password stands here: set them
-- afterwards with \password, or as infra/image/make-roles.sh does.

-- Owns the tables and runs the migrations; row-level security binds it too. CREATEDB: a restore makes a database beside the old one.
CREATE ROLE epidosi_owner LOGIN NOSUPERUSER CREATEDB NOCREATEROLE NOBYPASSRLS;

-- The server's own role: no DDL, no UPDATE or DELETE on register, ledger and audit, one municipality per transaction.
CREATE ROLE epidosi_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;

-- Reads everything for a backup and may write nothing.
CREATE ROLE epidosi_backup LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE BYPASSRLS;
GRANT pg_read_all_data TO epidosi_backup;

-- A client that froze inside a transaction blocks nobody for longer (trust §1: the register's counter row).
ALTER ROLE epidosi_app SET idle_in_transaction_session_timeout = '5s';
