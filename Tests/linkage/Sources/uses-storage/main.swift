import ModelStorage

let store = try await LocalModelStore.create(path: CommandLine.arguments[1])
print(try await store.status(of: 0..<3).missing)
