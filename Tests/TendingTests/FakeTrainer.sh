#!/bin/sh
# Stands in for `taiwa train`: tells of itself in the file `calls` beside the plugin directory, and then does what
# `behaviours/NAME` there says.
ulimit -c 0
call="$*"
while [ $# -gt 0 ]; do
    case $1 in
    --plugins=*) plugins=${1#*=} ;;
    *) name=$1 ;;
    esac
    shift
done
bundle=$plugins/$name
home=${plugins%/*}
staging=$bundle/versions/.staging-$$-test

progress() { echo "{\"event\":\"progress\",\"bundle\":\"$name\",\"progress\":$1}"; }

# trained VERSION STATE [WHY]
trained() {
    why=${3:+,\"why\":\"$3\"}
    echo "{\"event\":\"trained\",\"bundle\":\"$name\",\"version\":$1,\"run\":\"r-1\",\"state\":\"$2\"," \
        "\"sha256\":\"00\",\"seconds\":0.1,\"eval\":{\"n\":4,\"accuracy\":0.75}$why}"
}

failed() {
    echo "{\"event\":\"failed\",\"bundle\":\"$name\",\"file\":\"examples.csv\",\"line\":12,\"why\":\"$1\"}"
    exit 3
}

# Puts version 1, which was trained before, into the bundle: publish FROM
publish() {
    cp -R "$1/versions/1" "$staging/version"
    mv "$staging/version" "$bundle/versions/1"
    cp "$1/versions/history.jsonl" "$bundle/versions/history.jsonl"
}

# Releases it: release FROM
release() {
    cp "$1/release.json" "$staging/release.json"
    mv "$staging/release.json" "$bundle/release.json"
}

# Waits until the test has made a file: await NAME
await() { while [ ! -e "$home/$1" ]; do sleep 0.01; done; }

mkdir -p "$staging"
echo "$name $call" >>"$home/calls"
if [ -e "$home/behaviours/$name" ]; then
    . "$home/behaviours/$name"
else
    trained 1 active
    rm -r "$staging"
fi
