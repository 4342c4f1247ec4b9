# Sourced by the programs of Tests/ that install what they need.

# need [--OPTION…] PACKAGE…: installs the Debian packages that are missing, with options of apt-get install. Fails with the reason
# on standard error.
need() {
  local missing=() options=() sudo=() package
  while [[ ${1:-} == --* ]]; do options+=("$1"); shift; done
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  command -v apt-get >/dev/null || { echo "there is no apt-get to install ${missing[*]}" >&2; return 1; }
  if [[ $(id -u) -ne 0 ]]; then
    command -v sudo >/dev/null || { echo "neither root nor sudo, to install ${missing[*]}" >&2; return 1; }
    sudo=(sudo)
  fi
  "${sudo[@]}" apt-get update -qq || return 1
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${options[@]}" "${missing[@]}" >/dev/null || return 1
}
