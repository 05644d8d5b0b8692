#!/usr/bin/env bash
# Measures the service on loopback: the time from its start to its first verdict, requests a second
# of POST /v1/validate against a no-op on the same server, with the server's processor time for each
# request, and how long answers take at 2,000 a second while a rule file is published each second.
# Needs Linux, wrk, h2load (the Debian package nghttp2-client) and a built checkout (`mvn -q
# -DskipTests package` in the top folder, which compiles the tests too). Server and load share the
# machine's cores, so keep it quiet.
# Usage: samples/load/measure.sh [SECONDS]
set -euo pipefail

seconds=${1:-10}
top=$(cd "$(dirname "$0")/../.." && pwd)
port=8399
base=http://127.0.0.1:$port
work=$(mktemp -d)

# The runnable jar, cold: from its start to its first verdict.
begin=$(date +%s%N)
java -jar "$top/service/target/plumbline.jar" serve --port 8398 --data "$work/data" 2>/dev/null &
cold=$!
until curl -sf -o /dev/null --data-binary 'provider: openrouter' http://127.0.0.1:8398/v1/validate; do
  kill -0 $cold || exit 2
  sleep 0.02
done
echo "start to first answer: $((($(date +%s%N) - begin) / 1000000)) ms"
kill $cold; wait $cold || true

classes=$top/service/target/test-classes:$top/service/target/plumbline.jar
java -Xmx512m -cp "$classes" dev.plumbline.service.http.LoadServer $port 2>"$work/log" &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
until curl -sf -o /dev/null $base/healthz; do
  kill -0 $server || { cat "$work/log"; exit 2; }
  sleep 0.1
done

printf '%s' '{"provider":"openrouter","apiKeyEnv":"OPENROUTER_API_KEY","model":"google/gemini-2.5-pro","options":{"promptCaching":true}}' >"$work/fine"
printf '%s' '{"provider":"openrouter","apiKeyEnv":"OPENROUTER_API_KEY","model":"google/gemini-2.5-pro","options":{"promptCaching":false}}' >"$work/finding"

load() { # path, file, seconds: prints requests a second and the server's microseconds for each
  cat >"$work/request.lua" <<LUA
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local file = io.open("$2", "rb")
wrk.body = file:read("*a")
file:close()
LUA
  before=$(ticks)
  wrk -t2 -c64 -d"$3s" -s "$work/request.lua" $base"$1" >"$work/wrk"
  after=$(ticks)
  awk -v micros="$(((after - before) * 1000000 / $(getconf CLK_TCK)))" '
    / requests in / { requests = $1 }
    /Requests\/sec/ { printf "%d %.1f\n", $2, micros / requests }' "$work/wrk"
}
ticks() { awk '{ print $14 + $15 }' /proc/$server/stat; }

for file in fine finding; do load /v1/validate "$work/$file" 5 >/dev/null; done
load /noop "$work/fine" 3 >/dev/null
for round in 1 2 3; do
  read -r noop noop_cost < <(load /noop "$work/fine" "$seconds")
  echo "round $round: no-op $noop/s, $noop_cost us of processor time each"
  for file in fine finding; do
    read -r rate cost < <(load /v1/validate "$work/$file" "$seconds")
    echo "  $file: $rate/s ($((100 * rate / noop)) % of the no-op), $cost us"
  done
done

publish() {
  condition='If-None-Match: *'
  for number in $(seq "$1"); do
    printf 'kind: checks\nstage: policy\nchecks:\n  - code: load/number-%s\n    severity: info\n    when: { region: r%s }\n    report: { at: region }\n    texts: { en: { title: Load, message: Load. } }\n' "$number" "$number" |
      curl -s -o /dev/null -X PUT -H "$condition" --data-binary @- $base/v1/rules/load.yaml
    condition='If-Match: *'
    sleep 1
  done
}
steady() { # seconds: 20 connections of 100 requests a second each
  h2load --h1 -t1 -c20 --rps=100 -D"$1" -d "$work/finding" -H 'content-type: application/json' \
    --log-file="$work/steady" $base/v1/validate >"$work/h2load"
  # The log's columns are the start, the status and the time in microseconds of each request.
  sort -n -k3 "$work/steady" | awk -v seconds="$1" '
    { micros[NR] = $3; if ($2 != 200) failures++ }
    END { printf "  %d/s: p50 %.1f ms, p99 %.1f ms, longest %.1f ms, failures %d\n", NR / seconds,
      micros[int(NR * 0.5)] / 1e3, micros[int(NR * 0.99)] / 1e3, micros[NR] / 1e3, failures }'
  rm "$work/steady"
}

echo "rules at rest:"; steady "$seconds"
publish "$seconds" &
publisher=$!
echo "a rule file published each second:"; steady "$seconds"
wait $publisher
