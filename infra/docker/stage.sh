#!/bin/sh
# Lays the built services out as the images want them: <target>/<service>/service.jar beside lib/.
set -eu

target=${1:?usage: infra/docker/stage.sh TARGET}
cd "$(dirname "$0")/../.."
for service in services/*; do
  name=${service#services/}
  [ -f "$service/target/$name.jar" ] || { echo "$name is not built: run ./mvnw -Dquick package" >&2; exit 1; }
  rm -rf "${target:?}/$name"
  mkdir -p "$target/$name"
  cp -p "$service/target/$name.jar" "$target/$name/service.jar"
  cp -pR "$service/target/lib" "$target/$name/lib"
done
