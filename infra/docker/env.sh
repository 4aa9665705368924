#!/bin/sh
# Prints .env.example with a random secret behind every empty *_PASSWORD and *_SECRET: infra/docker/env.sh > .env
set -eu

random() { head -c 32 /dev/urandom | "$@"; }
hexadecimal() { od -An -v -tx1 | tr -d ' \n'; } # safe inside a URL

while IFS= read -r line; do
  case $line in
    '#'*) ;;
    *_PASSWORD=) line=$line$(random hexadecimal) ;;
    *_SECRET=) line=$line$(random base64 | tr -d '\n') ;;
  esac
  printf '%s\n' "$line"
done < "$(dirname "$0")/../../.env.example"
