// swift-tools-version: 6.2

import PackageDescription

let library = "swift-hyperparameter-sweep"

let package = Package(
  name: "hyperparameter-sweep-examples",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "sweep", targets: ["sweep"]),
    .executable(name: "train-digits", targets: ["train-digits"]),
  ],
  dependencies: [
    .package(name: library, path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    // The library's own range: SHA-256 of the scripts that a report's page may run.
    .package(url: "https://github.com/apple/swift-crypto.git", "3.12.3"..<"5.0.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess.git", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system.git", from: "1.6.0"),
  ],
  targets: [
    // MARK: - The submit CLI

    .executableTarget(
      name: "sweep",
      dependencies: [
        "CReportPage",
        .product(name: "HyperparameterSpace", package: library),
        .product(name: "SweepList", package: library),
        .product(name: "ModelStorage", package: library),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    // The page of `sweep report`, compiled in like the digits below.
    .target(
      name: "CReportPage",
      exclude: ["Resources"]),

    // MARK: - The training executable

    .executableTarget(
      name: "train-digits",
      dependencies: [
        "DigitsModel",
        .product(name: "HyperparameterSpace", package: library),
        .product(name: "SweepList", package: library),
        .product(name: "ModelStorage", package: library),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .target(
      name: "DigitsModel",
      dependencies: [
        "CDigits",
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    // The data, compiled in: a container needs the executable alone. C's #embed takes milliseconds
    // where a Swift array literal of this size takes minutes.
    .target(
      name: "CDigits",
      exclude: ["Resources"]),

    // MARK: - Small examples, of a screen each; another is Tests/PinnedMappingTests

    .executableTarget(
      name: "plan-without-yaml",
      dependencies: [.product(name: "HyperparameterSpace", package: library)]),
    .executableTarget(
      name: "resume-training",
      dependencies: [.product(name: "ModelStorage", package: library)]),
    .target(
      name: "AnnouncingModelStore",
      dependencies: [.product(name: "ModelStorage", package: library)]),

    // MARK: - Tests

    .testTarget(
      name: "PinnedMappingTests",
      dependencies: [
        .product(name: "HyperparameterSpace", package: library),
        .product(name: "SweepList", package: library),
      ]),
    .testTarget(
      name: "SmallExamplesTests",
      dependencies: [
        "plan-without-yaml",
        "resume-training",
        "AnnouncingModelStore",
        .product(name: "ModelStorage", package: library),
        .product(name: "ModelStorageTesting", package: library),
      ]),

    .testTarget(
      name: "DigitsModelTests",
      dependencies: ["DigitsModel"]),
    .testTarget(
      name: "TrainDigitsTests",
      dependencies: [
        "train-digits",
        "DigitsModel",
        .product(name: "HyperparameterSpace", package: library),
        .product(name: "SweepList", package: library),
        .product(name: "ModelStorage", package: library),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(
      name: "SweepCommandTests",
      dependencies: [
        "sweep",
        "train-digits",
        .product(name: "HyperparameterSpace", package: library),
        .product(name: "SweepList", package: library),
        .product(name: "ModelStorage", package: library),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
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
