// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v13)],
  products: [.library(name: "fuzz", type: .static, targets: ["fuzz"])],
  dependencies: [.package(name: "swift-hyperparameter-sweep", path: "../..")],
  targets: [
    .target(
      name: "fuzz",
      dependencies: [
        .product(name: "HyperparameterSpace", package: "swift-hyperparameter-sweep"),
        .product(name: "SweepList", package: "swift-hyperparameter-sweep"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
