import Testing

@testable import sweep

@Suite struct DescriptorLimitTests {
  @Test(arguments: [(0, 0), (64, 0), (71, 0), (72, 1), (256, 24), (1_024, 120)])
  func leavesSomeForTheRun(descriptors: Int, tasks: Int) {
    #expect(DescriptorLimit.tasks(descriptors: descriptors) == tasks)
  }

  @Test func givesNoMoreThanIsWanted() {
    #expect(DescriptorLimit.tasks(atMost: 1) == 1)
  }
}
