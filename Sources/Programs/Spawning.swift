import Claims
import Glibc
import Synchronization

/// Starts a program without a shell.
struct Spawning {
  enum Standard {
    /// Ours, by the program's own numbers 0, 1 and 2.
    case descriptors([Int32])
    case nothing
    /// As we have them.
    case inherited
  }

  let words: [String]
  var standard: Standard
  /// In a session of its own it has no terminal to ask at or to draw on, and signals meant for us don't reach it.
  var hasOwnSession = true

  /// What errors call it.
  var name: String { HarmlessText.line(words.first ?? "", limit: 80) }

  func start() throws(ProgramFailure) -> pid_t {
    Spawning.keepChildren()
    var files = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&files)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&files)
      posix_spawnattr_destroy(&attributes)
    }
    switch standard {
    case .descriptors(let ours):
      for (theirs, descriptor) in ours.enumerated() {
        posix_spawn_file_actions_adddup2(&files, descriptor, Int32(theirs))
      }
    case .nothing:
      for descriptor: Int32 in 0...2 {
        posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0)
      }
    case .inherited: break
    }
    setSignals(&attributes)

    var child: pid_t = 0
    var arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    let code = Pipe.spawning.withLock { _ in
      posix_spawnp(&child, words.first ?? "", &files, &attributes, &arguments, environ)
    }
    switch code {
    case 0: return child
    case ENOENT: throw .notFound(name)
    default: throw .notStarted(name, reason: String(cString: strerror(code)))
    }
  }

  /// None blocked and none ignored, whatever we do with ours.
  private func setSignals(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t(), all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let session = hasOwnSession ? Spawning.setsid : 0
    posix_spawnattr_setflags(
      &attributes, Int16(Int32(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | session))
  }

  /// `POSIX_SPAWN_SETSID` of spawn.h, which shows it to GNU programs only.
  private static let setsid: Int32 = 0x80

  /// Who started us may have us ignore the end of children; how they ended would then be lost.
  private static func keepChildren() { _ = childrenAreKept }
  private static let childrenAreKept: Void = {
    signal(SIGCHLD, SIG_DFL)
  }()
}
