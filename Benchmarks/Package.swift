// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "swift-hyperparameter-sweep", path: "..")],
  targets: [
    // One program for each subject; `run` puts its figures beside those of peers.
    .executableTarget(
      name: "sampling",
      dependencies: [
        .product(name: "HyperparameterSpace", package: "swift-hyperparameter-sweep")
      ]),
    .executableTarget(
      name: "spreading",
      dependencies: [
        .product(name: "HyperparameterSpace", package: "swift-hyperparameter-sweep")
      ]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets {
  target.swiftSettings = [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
