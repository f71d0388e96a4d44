import Claims
import Testing

@Suite struct `The history that a collector gets` {
  private let id = Receivable.ID(rawValue: 1)

  private func history(_ events: [Event], standing: Bool = true) -> [HistoryEntry] {
    events.enumerated().map { at, event in
      HistoryEntry(
        action: Action(
          id: Action.ID(rawValue: Int64(at + 1)), recordedAt: 0, by: "me",
          note: Action.Note(.note, numbers: ["A"]), stands: standing),
        event: RecordedEvent(
          id: RecordedEvent.ID(rawValue: Int64(at + 1)), action: Action.ID(rawValue: Int64(at + 1)),
          event: event))
    }
  }

  private var call: Event {
    .callNoted(
      CallNoted(receivable: id, on: day("2026-10-20"), outcome: "reached", note: "pays"))
  }

  private func letter(_ step: Int64, _ fate: StepWritten.Fate) -> Event {
    .stepWritten(
      StepWritten(
        receivable: id, id: TakenStep.ID(rawValue: step), step: .reminder(level: 1),
        on: day("2026-10-12"), channel: .letter, fate: fate, deadline: nil,
        asked: StepWritten.Asked(
          principal: euro("100.00"), interest: euro("0.00"), compensation: euro("0.00")),
        documents: []))
  }

  private func paper(_ kind: PaperKind) -> Event {
    .paperAttached(
      PaperAttached(
        receivable: id, on: day("2026-10-23"), paper: kind,
        document: StoredDocument(path: "documents/x.pdf", sha256: "")))
  }

  @Test(arguments: Collector.allCases)
  func `has no word that was written down for ourselves`(_ collector: Collector) {
    let written = CollectorHistory(
      history([
        .noteAdded(NoteAdded(receivable: id, on: day("2026-10-21"), text: "between us")),
        .snoozed(
          Snoozed(
            receivable: id, on: day("2026-10-22"), until: day("2026-10-26"), note: "between us")),
        letter(7, .draft), letter(8, .outgoing),
        .stepDropped(
          StepDropped(
            receivable: id, id: TakenStep.ID(rawValue: 8), on: day("2026-10-13"))),
      ]), to: collector)
    #expect(written.course.isEmpty && written.calls.isEmpty)
    let ended = CollectorHistory(
      history([
        .handoverEnded(
          HandoverEnded(
            receivable: id, on: day("2026-10-24"), outcome: .uncollected, note: "lazy"))
      ]), to: collector)
    #expect(
      ended.course == [
        .handoverEnded(
          HandoverEnded(receivable: id, on: day("2026-10-24"), outcome: .uncollected))
      ])
  }

  @Test(arguments: Collector.allCases)
  func `has calls with their outcome, except where nothing is disputed`(_ collector: Collector) {
    let dispute = DisputeOpened(
      receivable: id, on: day("2026-10-11"), ground: .work, amount: nil, note: "crooked")
    var bare = dispute
    bare.note = nil
    let told = CollectorHistory(
      history([.disputeOpened(dispute), letter(7, .outgoing), call, paper(.order), paper(.other)]),
      to: collector)
    if collector == .undisputed {
      #expect(told.calls.isEmpty)
      #expect(told.course == [.disputeOpened(bare), letter(7, .outgoing), paper(.order)])
    } else {
      #expect(told.calls == [call])
      #expect(
        told.course == [
          .disputeOpened(dispute), letter(7, .outgoing), call, paper(.order), paper(.other),
        ])
    }
  }

  @Test func `has nothing that was undone`() {
    let told = CollectorHistory(
      history([call, letter(7, .outgoing)], standing: false), to: .agency)
    #expect(told.course.isEmpty && told.calls.isEmpty)
  }
}
