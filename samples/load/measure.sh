#!/usr/bin/env bash
# Measures the service on loopback: the time from its start to its first verdict, requests a second
# of POST /v1/validate against a no-op on the same server, and how long answers take at 2,000 a second
# while a rule file is published each second. Needs wrk and a built checkout (`mvn -q -DskipTests package` in the top folder, which
# compiles the tests too); both programs share the machine's cores, so keep it quiet.
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

load() { # path, file, seconds
  cat >"$work/request.lua" <<LUA
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local file = io.open("$2", "rb")
wrk.body = file:read("*a")
file:close()
LUA
  wrk -t2 -c64 -d"$3s" -s "$work/request.lua" $base"$1" | awk '/Requests\/sec/ { print $2 }'
}

for file in fine finding; do load /v1/validate "$work/$file" 5 >/dev/null; done
load /noop "$work/fine" 3 >/dev/null
for round in 1 2 3; do
  noop=$(load /noop "$work/fine" "$seconds")
  fine=$(load /v1/validate "$work/fine" "$seconds")
  finding=$(load /v1/validate "$work/finding" "$seconds")
  awk -v n="$noop" -v a="$fine" -v b="$finding" -v r="$round" 'BEGIN {
    printf "round %d: no-op %d/s, without finding %d/s (%d %%), with one finding %d/s (%d %%)\n",
      r, n, a, 100 * a / n, b, 100 * b / n }'
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
steady() { java -cp "$classes" dev.plumbline.service.http.SteadyLoad $base/v1/validate "$work/finding" 2000 "$1"; }

echo "rules at rest:"; steady "$seconds"
publish "$seconds" &
publisher=$!
echo "a rule file published each second:"; steady "$seconds"
wait $publisher
