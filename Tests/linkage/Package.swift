// swift-tools-version: 6.2

import PackageDescription

let library = "swift-hyperparameter-sweep"

// Three clients that import one module each; `check` looks at what they link.
let package = Package(
  name: "linkage",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: library, path: "../..")],
  targets: [
    .executableTarget(
      name: "uses-space",
      dependencies: [.product(name: "HyperparameterSpace", package: library)]),
    .executableTarget(
      name: "uses-list",
      dependencies: [
        .product(name: "HyperparameterSpace", package: library),
        .product(name: "SweepList", package: library),
      ]),
    .executableTarget(
      name: "uses-storage",
      dependencies: [.product(name: "ModelStorage", package: library)]),
  ],
  swiftLanguageModes: [.v6]
)
