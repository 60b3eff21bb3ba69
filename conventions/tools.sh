# Sourced by ./run and ./verify: makes sure of a JDK 17 and Maven 3.8, and says what is missing.

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

# apt_install PACKAGE...: quietly; returns non-zero if any of them cannot be had
apt_install() {
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq </dev/null >/dev/null || say "(the package lists could not be refreshed)"
    apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
}

java_major() { "$1" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'; }

# The newest rule wins: JAVA_HOME if it is good enough, then the path, then the usual folders.
find_jdk() {
    local javac
    for javac in ${JAVA_HOME:+"$JAVA_HOME/bin/javac"} "$(command -v javac || true)" /usr/lib/jvm/*/bin/javac; do
        if [ -x "$javac" ] && [ "$(java_major "$javac")" -ge 17 ] 2>/dev/null; then
            JAVA_HOME=$(cd "$(dirname "$(readlink -f "$javac")")/.." && pwd)
            export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
            return 0
        fi
    done
    return 1
}

find_maven() {
    local version
    command -v mvn >/dev/null || return 1
    version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
    set -- ${version:-0 0}
    [ "$1" -gt 3 ] || { [ "$1" = 3 ] && [ "$2" -ge 8 ]; }
}

need_tools() {
    local missing=()
    if find_jdk; then
        find_maven || missing+=(maven)
    else
        missing+=(openjdk-17-jdk-headless)
        # Without Java it does not tell its version.
        command -v mvn >/dev/null || missing+=(maven)
    fi
    [ ${#missing[@]} = 0 ] && return 0
    say "Strowger needs a JDK 17 or newer and Maven 3.8 or newer; missing here: ${missing[*]}"
    can_install || fail "Install them (Debian, Ubuntu: apt-get install ${missing[*]}) and start again."
    say "Installing ${missing[*]} ..."
    apt_install "${missing[@]}" || fail "apt-get could not install ${missing[*]}."
    find_jdk || fail "There is still no JDK 17."
    find_maven || fail "There is still no Maven 3.8."
}
