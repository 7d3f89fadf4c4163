#!/usr/bin/env bash
# Follows the second half of the Dockerfile in a bare Debian root (of the release that its base is made of), for machines without a container engine: the tree of
# scripts/standalone.mjs on a read-only root, as an ordinary user, with a folder of its own for data. Needs root, debootstrap
# and minutes: `scripts/deploy/bare-root.sh [FOLDER]`. Node.js is copied from this machine, as the image copies it from
# the official one: that of Debian 12 is too old. Ends with something else than 0 when anything does not hold.
set -euo pipefail
cd "$(dirname "$0")/../.."

root=${1:-$(mktemp -d)/root}
limit_mb=250
port=$((20000 + RANDOM % 20000))
uid=10001

[ "$(id -u)" -eq 0 ] || { echo 'Needs root: debootstrap and chroot do.' >&2; exit 1; }
[ -f .next/image/server.mjs ] || node scripts/standalone.mjs

if [ ! -e "$root/etc/debian_version" ]; then
  debootstrap --variant=minbase bookworm "$root"
fi

install -m 0755 "$(readlink -f "$(command -v node)")" "$root/usr/local/bin/node"
rm -rf "$root/app" "$root/data"
cp -a .next/image "$root/app"
chown -R 0:0 "$root/app"
chmod -R u=rwX,go=rX "$root/app"
install -d -o $uid -g $uid -m 0700 "$root/data"

# In millions of bytes, as engines count. The base, distroless/cc, is told to have some 24 and could not be measured here.
size_of() { echo $(($(du -sb "$1" | cut -f1) / 1000000)); }
size=$(($(size_of "$root/app") + $(size_of "$root/usr/local/bin/node") + 30))
echo "application $(size_of "$root/app") MB, Node.js $(size_of "$root/usr/local/bin/node") MB, with 30 for the base $size MB"

# Within a mount namespace of its own: the root read-only, data and /tmp not.
run() {
  unshare --mount --pid --fork --kill-child bash -c '
    set -e
    root=$1; shift
    mount --make-rprivate /
    mount --bind "$root" "$root"; mount --bind "$root/data" "$root/data"
    mount -o remount,bind,ro "$root"
    mount -t proc proc "$root/proc"; mount -t tmpfs tmpfs "$root/tmp"
    exec chroot --userspec=10001:10001 "$root" "$@"' _ "$root" "$@"
}

environment=(/usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin NODE_ENV=production BOOKTIME_DATA=/data PORT="$port")
in_app() { run "${environment[@]}" /bin/sh -c 'cd /app && exec "$@"' _ "$@"; }

in_app /bin/sh -c '! touch /app/x 2>/dev/null && ! touch /x 2>/dev/null && touch /data/x && [ "$(id -u)" = 10001 ]'

in_app node server.mjs >"$root.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true' EXIT

for _ in $(seq 600); do
  curl -fsS "http://127.0.0.1:$port/health/ready" >/dev/null 2>&1 && break
  kill -0 "$server" 2>/dev/null || { cat "$root.log" >&2; exit 1; }
  sleep 0.2
done

check() { # STATUS PATH
  local status
  status=$(curl -s -o "$root.body" -w '%{http_code}' "http://127.0.0.1:$port$2")
  [ "$status" = "$1" ] || { echo "$2 answered $status instead of $1" >&2; cat "$root.log" >&2; exit 1; }
  echo "$1 $2"
}
check 200 /health/ready
check 200 /
check 200 "$(grep -oE '/_next/static/[^"]+\.css' "$root.body" | head -n 1)"
check 200 /sagas
check 307 /library
check 404 /no-such-page
curl -fsS -H 'content-type: application/json' -d '{"first_name":"Camille","last_name":"Martin"}' \
  "http://127.0.0.1:$port/api/auth/register" >/dev/null
# The health check of the Dockerfile, and the command for administrators beside the running server.
health=$(sed -n 's/^  CMD \(\[.*\]\)$/\1/p' Dockerfile)
in_app node -e "const [, ...command] = $health; require('child_process').execFileSync(process.execPath, command)"
echo 'the health check is content'
in_app node admin.cjs check | head -n 1
in_app node admin.cjs list | grep -q 'Camille Martin'

# The process to be told to stop is the one inside; the rest ends with it.
inside=$(pgrep -f -P "$(pgrep -P "$server" | head -n 1)" 'node server.mjs' | head -n 1 || pgrep -P "$server" | head -n 1)
kill -TERM "$inside"
wait "$server" || true
trap - EXIT
grep -q '"msg":"stopped"' "$root.log" || { echo 'It was not stopped in order:' >&2; cat "$root.log" >&2; exit 1; }
echo 'stopped in order'

[ "$size" -lt "$limit_mb" ] || { echo "$size MB are more than $limit_mb" >&2; exit 1; }
