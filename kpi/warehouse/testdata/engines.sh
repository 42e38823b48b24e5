#!/usr/bin/env bash
# Runs the statements of the package on DuckDB, PostgreSQL and SQLite, and
# compares what comes back with the library's own tables:
#
#	kpi/warehouse/testdata/engines.sh [arguments of go test, such as -update]
#
# DuckDB comes from npm (@duckdb/node-api, into a temporary folder), PostgreSQL
# and SQLite from the system: apt-get install postgresql sqlite3 nodejs npm.
# PostgreSQL listens on the loopback address alone, under a user without
# privileges, and is stopped at the end.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
port=$((20000 + $$ % 20000))
server=
stop() {
  if [ -n "$server" ]; then
    kill -INT "$server" && wait "$server" || true
  fi
  rm -rf "$work"
}
trap stop EXIT
chmod 755 "$work"

(cd "$work" && npm init -y && npm install @duckdb/node-api) >"$work/npm.log" 2>&1 || { cat "$work/npm.log"; exit 1; }

binaries=$(pg_config --bindir)
as=()
if [ "$(id -u)" = 0 ]; then # PostgreSQL does not start as root
  as=(setpriv --reuid=postgres --regid=postgres --clear-groups --)
fi
mkdir "$work/cluster"
[ ${#as[@]} = 0 ] || chown postgres "$work/cluster"
"${as[@]}" "$binaries/initdb" -D "$work/cluster" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >"$work/initdb.log" 2>&1 || { cat "$work/initdb.log"; exit 1; }
# DateStyle is an unusual one: the statements must not heed it.
"${as[@]}" "$binaries/postgres" -D "$work/cluster" -p "$port" -c listen_addresses=127.0.0.1 \
  -c unix_socket_directories= -c fsync=off -c datestyle=German >"$work/postgres.log" 2>&1 &
server=$!
export PGHOST=127.0.0.1 PGPORT=$port PGUSER=postgres
for _ in $(seq 100); do
  pg_isready -q && break
  sleep 0.1
done

# Each engine is a program that runs setup.sql of a folder, then every query-*.sql,
# and writes what comes back as CSV, NULL as ~null~, beside it.
cat >"$work/sqlite" <<'EOF'
#!/usr/bin/env bash
set -euo pipefail
sqlite3 -bail "$1/database" <"$1/setup.sql"
for query in "$1"/query-*.sql; do
  sqlite3 -bail -csv -nullvalue '~null~' "$1/database" <"$query" >"${query%.sql}.csv"
done
EOF
cat >"$work/postgresql" <<'EOF'
#!/usr/bin/env bash
set -euo pipefail
psql -X -q -d postgres -c 'DROP SCHEMA public CASCADE' -c 'CREATE SCHEMA public' 2>/dev/null
psql -X -q -d postgres -v ON_ERROR_STOP=1 -f "$1/setup.sql"
for query in "$1"/query-*.sql; do
  { cat "$query"; echo ';'; } | psql -X -q -d postgres -v ON_ERROR_STOP=1 --csv -t -P null='~null~' >"${query%.sql}.csv"
done
EOF
cat >"$work/duckdb" <<EOF
#!/usr/bin/env bash
exec node "$work/duckdb.js" "\$1"
EOF
cat >"$work/duckdb.js" <<'EOF'
const { DuckDBInstance } = require('@duckdb/node-api');
const fs = require('fs');
const path = require('path');
const quoted = (cell) => (cell === null ? '~null~' : '"' + cell.replaceAll('"', '""') + '"');
(async () => {
  const folder = process.argv[2];
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(fs.readFileSync(path.join(folder, 'setup.sql'), 'utf8'));
  for (const name of fs.readdirSync(folder).filter((n) => n.startsWith('query-') && n.endsWith('.sql'))) {
    const sql = fs.readFileSync(path.join(folder, name), 'utf8');
    const reader = await connection.runAndReadAll('SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (' + sql + ')');
    const lines = reader.getRows().map((row) => row.map(quoted).join(',') + '\n');
    fs.writeFileSync(path.join(folder, name.replace('.sql', '.csv')), lines.join(''));
  }
})().catch((fault) => { console.error(String(fault)); process.exit(1); });
EOF
chmod +x "$work/sqlite" "$work/postgresql" "$work/duckdb"

echo "DuckDB $(node -p "require('$work/node_modules/@duckdb/node-api/package.json').version"), $("$binaries/postgres" --version), SQLite $(sqlite3 --version | cut -d' ' -f1)"
PAUTA_ENGINES=$work go test -count=1 -run '^TestEngines' -v . "$@"
