import Testing
@Test func works() { #expect(Bool(true)) }
