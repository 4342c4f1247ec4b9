// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "swift-hyperparameter-sweep", path: ".."),
    // A peer: the YAML library that most Swift programs use.
    .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
  ],
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
    .executableTarget(
      name: "lists",
      dependencies: [
        .product(name: "HyperparameterSpace", package: "swift-hyperparameter-sweep"),
        .product(name: "SweepList", package: "swift-hyperparameter-sweep"),
      ]),
    .executableTarget(
      name: "storage",
      dependencies: [.product(name: "ModelStorage", package: "swift-hyperparameter-sweep")]),

    // Peers.
    .executableTarget(
      name: "yams-lists", dependencies: [.product(name: "Yams", package: "Yams")]),
    .executableTarget(name: "bare-libyaml", dependencies: ["CYAMLSystem"]),
    .executableTarget(name: "bare-store"),
    .systemLibrary(
      name: "CYAMLSystem", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets
where !["bare-libyaml", "bare-store", "CYAMLSystem"].contains(target.name) {
  target.swiftSettings = [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
