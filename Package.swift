// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "swift-hyperparameter-sweep",
  platforms: [.macOS(.v13)],
  products: [
    // Everything a submit CLI, a training executable or a unit test imports.
    .library(
      name: "HyperparameterSweep",
      targets: ["HyperparameterSpace", "SweepList", "ModelStorage"]),
    // The same modules one by one, for clients that link as little as possible.
    .library(name: "HyperparameterSpace", targets: ["HyperparameterSpace"]),
    .library(name: "SweepList", targets: ["SweepList"]),
    .library(name: "ModelStorage", targets: ["ModelStorage"]),
    .library(name: "ModelStorageTesting", targets: ["ModelStorageTesting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto.git", "3.12.3"..<"5.0.0")
  ],
  targets: [
    // MARK: - Public modules, in the order in which data flows

    .target(name: "HyperparameterSpace"),
    .target(
      name: "SweepList",
      dependencies: ["HyperparameterSpace", "CLibYAML", "InternalFileSystem"]),
    .target(
      name: "ModelStorage",
      dependencies: ["InternalFileSystem"]),
    .target(
      name: "ModelStorageTesting",
      dependencies: ["ModelStorage", "InternalFileSystem"]),

    // MARK: - Implementation details

    .target(
      name: "InternalFileSystem",
      dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

    // MARK: - Tests

    .testTarget(
      name: "HyperparameterSpaceTests",
      dependencies: ["HyperparameterSpace"]),
    .testTarget(
      name: "SweepListTests",
      dependencies: ["SweepList", "HyperparameterSpace", "InternalFileSystem"],
      exclude: ["Corpora"]),
    .testTarget(
      name: "ModelStorageTests",
      dependencies: ["ModelStorage", "ModelStorageTesting", "InternalFileSystem"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["HyperparameterSpace", "SweepList", "ModelStorage"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
