#!/bin/sh
# Prints a table: time to first answer, memory, speed, size of the dependencies.
# bench/measure.sh [articles.jsonl]; without one it measures with the demonstration's reports. Needs Linux and GNU time.
set -e
cd "$(dirname "$0")/.."
input=${1:-app/src/main/resources/org/harmel/app/demo/reports.jsonl}
runs=10
work=$(mktemp -d)
busy=
trap 'kill $busy 2>/dev/null; rm -rf "$work"' EXIT

echo '{"id":"1","text":"Norway'"'"'s foreign minister met her Russian counterpart in Oslo on Tuesday.","published":"2024-03-14"}' >"$work/one"
./harmel code <"$work/one" >/dev/null # builds, and fills the cache folder
./harmel code <"$work/one" >/dev/null

# took FILE COMMAND...: seconds and kilobytes of a run over the file
took() {
  file=$1
  shift
  /usr/bin/time -f '%e %M' -o "$work/time" "$@" <"$file" >/dev/null
  cat "$work/time"
}
# The middle one of all runs.
first() {
  for _ in $(seq $runs); do took "$work/one" ./harmel code; done | sort -n | awk '{ t[NR] = $1 } END { print t[int((NR + 1) / 2)] }'
}
row() { printf '| %-41s | %15s | %4s |\n' "$1" "$2" "$(cut -d' ' -f1 /proc/loadavg)"; }

# Enough copies that the start counts little.
bytes=$(wc -c <"$input")
copies=$((8000000 / bytes + 1))
for _ in $(seq $copies); do cat "$input"; done >"$work/many"
sentences=$(($(java -cp 'app/target/lib/*' bench/Sentences.java "$input") * copies))
rate() { echo "$1" | awk -v n="$sentences" '{ printf "%d sentences/s", n / $1 }'; }
cores=$(getconf _NPROCESSORS_ONLN)

jdk=$(java -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/JDK \1/p')
printf '| %-41s | %15s | load |\n| --- | ---: | ---: |\n' "$(uname -sm), $cores cores" "$jdk"
row "time to first answer, median of $runs" "$(first) s"
for _ in $(seq "$cores"); do
  yes >/dev/null &
  busy="$busy $!"
done
row "the same, every core busy" "$(first) s"
# shellcheck disable=SC2086
kill $busy
busy=
for heap in 64 96 128 192 256 384 512 768; do
  if HARMEL_OPTS="-Xmx${heap}m" ./harmel code <"$input" >/dev/null 2>&1; then break; fi
done
row "smallest heap tried that reads the input" "$heap MB"
row "resident memory with that heap" "$(HARMEL_OPTS="-Xmx${heap}m" took "$input" ./harmel code | awk '{ printf "%d MB", $2 / 1024 }')"
row "resident memory with the JVM's own choice" "$(took "$input" ./harmel code | awk '{ printf "%d MB", $2 / 1024 }')"
row "from text to events, one core" "$(rate "$(took "$work/many" taskset -c 0 ./harmel code)")"
row "from text to events, all cores" "$(rate "$(took "$work/many" ./harmel code)")"
row "dependencies to download" "$(find app/target/lib -name '*.jar' ! -name 'harmel-*' -exec cat {} + | wc -c | awk '{ printf "%d MB", $1 / 1e6 }')"
