import Claims
import Synchronization
import Workflows

extension Clerk {
  /// Nothing is recorded by an import that is stopped.
  private struct Stopped: Error {}

  func importFiles(_ path: String) throws -> Message {
    // At the end: a stop may be asked for while the import still waits for its turn.
    defer { stop.reset() }
    let watching = Desk(world: watched(desk.world))
    do {
      let report = try watching.importFiles([locate(path)], Desk.ImportOptions())
      // What couldn't be read because of the stop is no error of a file.
      if stop.isWanted, report.action == nil { return .importStopped }
      return .imported(report, problems: problems(report))
    } catch is Stopped {
      return .importStopped
    }
  }

  /// The world with a look at whether to stop, and with news of how far it is.
  private func watched(_ world: World) -> World {
    let stop = stop
    let post = post
    var watched = world
    watched.files = FileAccess(
      walk: world.files.walk,
      read: { path throws(FileFailure) in
        if stop.isWanted { throw .unreadable(path, reason: "") }
        return try world.files.read(path)
      })
    watched.ledger.read = { day, body in
      if stop.isWanted { throw Stopped() }
      try world.ledger.read(day, body)
    }
    watched.ledger.act = { decide in
      if stop.isWanted { throw Stopped() }
      return try world.ledger.act { books in
        let decision = try decide(books)
        if stop.isWanted { throw Stopped() }
        return decision
      }
    }
    let last = Mutex(ContinuousClock.now - .seconds(1))
    watched.progress = { done, all in
      let now = ContinuousClock.now
      let isTime = last.withLock { last in
        guard last.duration(to: now) >= .milliseconds(100) else { return false }
        last = now
        return true
      }
      if isTime { post(.importing(done: done, of: all)) }
    }
    return watched
  }
}
