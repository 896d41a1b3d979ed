# Read by check and test: runs one part after another, and tells their times and results at the end.
PATH=$PWD/.venv/bin:$PATH
report=$(mktemp -d)
GEZINSPLAN_DATA=$report/data
export GEZINSPLAN_DATA
trap 'rm -rf "$report"' EXIT
trap 'exit 130' INT TERM HUP
passed=0
failed=0

count() { # how many tests pytest's last line calls $1
    found=$(tail -n 1 "$report/out" | grep -E '^[0-9]+ (passed|failed|skipped|error)' | grep -Eo "[0-9]+ $1" | cut -d ' ' -f 1)
    echo "${found:-0}"
}

part() { # a name, then the command; a part of pytest counts its tests, another one counts as one
    name=$1
    shift
    printf '\n== %s\n' "$name"
    begin=$(date +%s)
    { "$@" 2>&1 && echo 0 >"$report/code" || echo $? >"$report/code"; } | tee "$report/out"
    code=$(cat "$report/code")
    good=$(count passed)
    bad=$(($(count failed) + $(count error) + $(count skipped)))
    [ "$code" = 0 ] || [ "$bad" -gt 0 ] || bad=1
    [ "$good" -gt 0 ] || [ "$bad" -gt 0 ] || good=1
    passed=$((passed + good))
    failed=$((failed + bad))
    verdict=$([ "$bad" = 0 ] && echo good || echo FAILED)
    printf '%5s s  %-7s %s\n' $(($(date +%s) - begin)) "$verdict" "$name" >>"$report/times"
}

tell() { # the last word of a script
    printf '\n'
    cat "$report/times"
    printf '%s passed, %s failed\n' "$passed" "$failed"
    [ "$failed" = 0 ]
}
