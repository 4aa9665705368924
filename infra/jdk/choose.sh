# Sourced by plaza, mvnw and .ci/run: puts a JDK 25 or newer into JAVA_HOME, or says in one line what to install.
# Looks in JAVA_HOME, on PATH, then in the folders where installers put JDKs. POSIX sh.

plaza_jdk_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

plaza_choose_jdk() {
  plaza_javac=$(command -v javac 2>/dev/null) && plaza_javac=$(readlink -f "$plaza_javac" 2>/dev/null || echo "$plaza_javac")
  for plaza_home in "${JAVA_HOME:-}" "${plaza_javac%/bin/javac}" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    plaza_major=$(plaza_jdk_major "$plaza_home") || continue
    if [ "${plaza_major:-0}" -ge 25 ]; then
      JAVA_HOME=$plaza_home
      export JAVA_HOME
      return 0
    fi
  done
  echo "Plaza needs a JDK 25 or newer: install one (for instance Temurin 25 from adoptium.net) or set JAVA_HOME to it." >&2
  return 1
}

plaza_choose_jdk || exit 1
