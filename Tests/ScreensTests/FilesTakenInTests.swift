import Canvas
import Claims
import Matching
import Screens
import TestSupport
import Testing
import Workflows

@Suite struct `Files taken in from the screen` {
  private func report(_ change: (inout ImportReport) -> Void) -> ImportReport {
    var report = ImportReport()
    change(&report)
    return report
  }

  /// The form with a path in it, confirmed; the store hasn't answered.
  private func importing(_ path: String = "~/coda") -> Bench {
    var bench = Bench.inbox()
    bench.press(.character("f"))
    bench.type(path)
    #expect(bench.cockpit.update(.key(.enter)) == [.importFiles(path)])
    return bench
  }

  @Test func `says what came in and what was wrong`() {
    var bench = importing()
    #expect(bench.message.contains("Esc stops"))
    bench.send(.importing(done: 120, of: 400))
    #expect(bench.message.contains("Reading 120 of 400 files"))
    bench.send(
      .imported(
        report {
          $0.statementsAdded = 2
          $0.linesAdded = 41
          $0.paymentsBooked = 30
          $0.linesToReview = 8
        }, problems: ["a.cod, line 3: no digits", "b.cod: empty"]))
    #expect(bench.message.contains("2 problems (!): a.cod, line 3: no digits Taken in: 2"))
    #expect(bench.message.contains("2 statements, 41 new lines: 30 booked, 8 to review"))
    bench.press(.character("!"))
    #expect(bench.shows("a.cod, line 3: no digits"))
    #expect(bench.shows("b.cod: empty"))
  }

  @Test func `what is to be done today comes before the counts`() {
    var bench = importing()
    bench.send(
      .imported(
        report {
          $0.statementsAdded = 1
          $0.linesAdded = 3
          $0.paymentsBooked = 1
          $0.cautions = [
            .joinedLine(number: "2026-0131", on: SampleBooks.today),
            .sameNameOtherCustomer("Peeters"),
            .takeOutOfPile(customer: "Peeters", number: "2026-0133"),
            .joinedLine(number: "2026-0135", on: SampleBooks.today),
          ]
        }, problems: []))
    #expect(bench.message.contains("take it out of the pile: Peeters. Taken in: 1 statement"))
    #expect(bench.message.contains("1 booked, 2 joined, 0 to review (2 warnings: !)"))
  }

  @Test func `is stopped by Esc and nothing else`() {
    var bench = importing()
    #expect(bench.cockpit.update(.key(.character("q"))).isEmpty)
    #expect(bench.cockpit.update(.key(.escape)) == [.stopImport])
    #expect(bench.message.contains("Stopping"))
    bench.send(.importStopped)
    #expect(!bench.message.contains("Stopping"))
  }

  @Test func `keeps a path that leads nowhere to be put right`() {
    var bench = Bench.inbox()
    bench.press(.character("f"), .enter)
    #expect(bench.shows("a file's path is needed"))
    bench.type("nowhere.cod")
    bench.press(.enter)
    #expect(bench.shows("can't be read"))
    #expect(bench.shows("nowhere.cod"))
    bench.press(.escape, .character("f"))
    #expect(bench.shows("nowhere.cod"))
  }

  @Test func `completes a path with Tab`() {
    var bench = Bench.inbox()
    bench.press(.character("f"))
    bench.type("~/bank/nov")
    bench.press(.tab)
    #expect(bench.shows("~/bank/november."))
    #expect(bench.shows("november.cod  november.xml"))
    bench.type("c")
    bench.press(.tab)
    #expect(bench.shows("~/bank/november.cod"))
    bench.press(.control("u"))
    bench.type("zzz")
    bench.press(.tab)
    #expect(bench.shows("Nothing there begins so."))
  }

  @Test func `a folder goes on with its own names`() {
    let completion = PathCompletion(of: "~/b", in: ["bank/", "notes"])
    #expect(completion.path == "~/bank/")
    #expect(PathCompletion(of: "x", in: []).path == "x")
  }
}
