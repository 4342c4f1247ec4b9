import Testing

@Suite struct PlanWithoutYAMLTests {
  @Test func eachIndexIsALine() throws {
    let run = try SmallProgram(name: "plan-without-yaml").run()
    #expect(run.status == 0)
    let rows = run.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(rows.count == 9)
    #expect(rows[0] == ["index", "learning_rate", "dropout_rate", "optimizer", "momentum"])
    for (index, row) in rows.dropFirst().enumerated() {
      #expect(row.count == 5)
      #expect(row[0] == "\(index)")
      #expect((row[3] == #""adam""#) == row[4].isEmpty)
    }
    #expect(rows.count { $0[3] == #""adam""# } == 4)
  }
}
