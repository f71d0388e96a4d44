import Glibc

extension Program {
  /// Runs a program that has our terminal until it ends; returns where it exits with 0.
  ///
  /// Meanwhile `^C` and `^\` are meant for it and leave us alone; `^Z` stops both, and `fg` continues both.
  ///
  /// - Throws: Where it isn't there or ends in any other way. What it said stands on the terminal.
  public static func runOnTerminal(_ words: [String]) throws(ProgramFailure) {
    var spawning = Spawning(words: words, standard: .inherited)
    spawning.hasOwnSession = false
    let before = [
      (SIGINT, handle(SIGINT, SIG_IGN)), (SIGQUIT, handle(SIGQUIT, SIG_IGN)),
      (SIGTSTP, handle(SIGTSTP, SIG_DFL)),
    ]
    defer {
      for (signal, action) in before {
        var action = action
        sigaction(signal, &action, nil)
      }
    }
    let child = try spawning.start()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    switch Ending(status: status) {
    case .exited(0): return
    case .exited(let status): throw .failed(spawning.name, status: status, words: "")
    case .killed(let signal): throw .killed(spawning.name, signal: signal, words: "")
    }
  }

  private static func handle(_ signal: Int32, _ handler: sighandler_t?) -> sigaction {
    var new = sigaction(), old = sigaction()
    new.__sigaction_handler.sa_handler = handler
    sigaction(signal, &new, &old)
    return old
  }
}
