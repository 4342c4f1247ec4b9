import Foundation
import InternalFileSystem
import Testing

@Suite struct ProcessIdentityTests {
  private func identity(
    number: Int32, host: String? = nil, boot: String? = nil, start: String = ""
  ) -> ProcessIdentity {
    let current = ProcessIdentity.current
    return ProcessIdentity(
      host: host ?? current.host, boot: boot ?? current.boot, namespace: current.namespace,
      number: number, start: start)
  }

  @Test func thisProcessHasNotEnded() {
    #expect(ProcessIdentity.current.hasEnded == false)
  }

  @Test func aProcessThatWasKilledHasEnded() throws {
    let process = try Shell.start("exec sleep 100")
    let identity = identity(number: process.processIdentifier)
    #expect(identity.hasEnded == false)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(identity.hasEnded == true)
  }

  @Test func aNumberThatWasUsedAgainIsAnotherProcess() {
    #if os(Linux)
      let number = ProcessIdentity.current.number
      #expect(identity(number: number, start: "1").hasEnded == true)
    #endif
  }

  @Test func processesElsewhereCannotBeJudged() {
    #expect(identity(number: 1, host: "elsewhere").hasEnded == nil)
    #expect(identity(number: 1, boot: "earlier").hasEnded == nil)
    #expect(identity(number: 1, boot: "").hasEnded == nil)
  }
}
