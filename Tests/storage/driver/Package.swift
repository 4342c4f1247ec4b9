// swift-tools-version: 6.2

import PackageDescription

let library = "swift-hyperparameter-sweep"

let package = Package(
  name: "store-driver",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: library, path: "../../..")
  ],
  targets: [
    .executableTarget(
      name: "store-driver",
      dependencies: [.product(name: "ModelStorage", package: library)])
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
