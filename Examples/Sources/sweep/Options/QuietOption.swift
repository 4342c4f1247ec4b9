import ArgumentParser

/// `--quiet`: of what a command has to say, only what went wrong.
struct QuietOption: ParsableArguments {
  @Flag(
    name: .shortAndLong, help: "Print nothing but errors, and what was asked for as output.")
  var quiet = false
}
