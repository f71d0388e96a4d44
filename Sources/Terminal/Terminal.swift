internal import CNcurses
public import Canvas
import Glibc

/// The screen and the keyboard of this process. There is one at a time, used by one thread.
///
/// From `init` to `close` the terminal is in full-screen modes. It is given back on `close`, on
/// `exit` from anywhere, when stopped by ^Z or lent by `run`, and when a fault kills the program.
public final class Terminal {
  /// For other threads to end a wait.
  public let waker = Waker()
  public let glyphs: Glyphs
  public let cellWidth = CellWidth { Int(nc_width($0)) }

  private let decoder = InputDecoder()
  private var painter: Painter
  private var queued: [Event] = []
  /// Times in a row that the terminal was readable and gave nothing.
  private var emptyReads = 0

  /// - Throws: `Failure`; the terminal and standard error are then as before.
  public init(_ options: Options = Options()) throws(Failure) {
    nc_set_mouse(options.usesMouse ? 1 : 0)
    switch Int(nc_open(Self.escapeDelay, options.faultNotice)) {
    case NC_OPENED: break
    case NC_NO_TERMINAL: throw .noTerminal
    default: throw .unusable(type: Self.environment("TERM"))
    }
    if let path = options.errorLog { nc_divert_errors(path) }
    glyphs =
      switch options.signs {
      case .automatic: nc_speaks_utf8() == 1 ? .utf8 : .ascii
      case .utf8: .utf8
      case .ascii: .ascii
      }
    painter = Painter(
      theme: Theme(depth: Self.depth(options.colour), palette: options.palette),
      alwaysShowsCursor: options.alwaysShowsCursor)
  }

  deinit { close() }

  public var width: Int { Int(nc_columns()) }
  public var height: Int { Int(nc_rows()) }

  /// A blank canvas of the screen's size, with its signs and widths.
  public func canvas() -> Canvas {
    Canvas(width: width, height: height, glyphs: glyphs, cellWidth: cellWidth)
  }

  /// Shows `canvas`, clipped to the screen.
  public func paint(_ canvas: Canvas) {
    painter.paint(canvas)
  }

  /// Waits without any wake-up, then takes everything that has come in.
  ///
  /// - Parameters:
  ///   - descriptors: Further files to watch for something to read.
  ///   - timeout: Milliseconds; nil waits for ever.
  /// - Returns: Nothing only when `timeout` is over.
  public func wait(watching descriptors: [Int32] = [], timeout: Int? = nil) -> [Event] {
    var polled = ([nc_terminal_fd(), nc_signal_fd(), waker.descriptor] + descriptors)
      .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while queued.isEmpty {
      let limit = timeout.map { Int32(clamping: max(0, $0)) } ?? -1
      let count = poll(&polled, nfds_t(polled.count), limit)
      if count == 0 { break }
      if count < 0 {
        guard errno == EINTR || errno == EAGAIN else { return [.hangup(signal: SIGHUP)] }
        continue
      }
      takeSignals()
      if polled[2].revents != 0 {
        waker.drain()
        queued.append(.woken)
      }
      for watched in polled.dropFirst(3) where watched.revents != 0 {
        queued.append(.ready(watched.fd))
      }
      takeInput(polled[0].revents)
    }
    defer { queued = [] }
    return queued
  }

  /// Lends the terminal to a program, such as an editor or a pager, until it ends.
  ///
  /// - Parameter command: The program, found by `PATH`, and its arguments.
  /// - Returns: How it ended. The screen is blank until the next paint.
  public func run(_ command: [String]) -> Ending {
    var arguments = command.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    let status = command.isEmpty ? -ENOENT : nc_run(&arguments)
    takeBack()
    return Ending(status: status)
  }

  /// Sends bytes past the screen, such as a text for the terminal's clipboard.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(nc_terminal_fd(), $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Stops the program as ^Z does; the next wait tells of its coming back.
  public func suspend() {
    comeBack(nc_suspend())
  }

  /// Lets the terminal's own selection by mouse work, or takes clicks and the wheel.
  public func useMouse(_ isUsed: Bool) {
    nc_set_mouse(isUsed ? 1 : 0)
  }

  /// Gives the terminal and standard error back. Nothing but `close` may follow.
  public func close() {
    nc_close()
  }

  private func comeBack(_ outcome: Int32) {
    guard outcome != 0 else { return takeBack() }
    // Mostly a signal says why.
    takeSignals()
    hangUp(SIGHUP)
  }

  private func takeBack() {
    painter.forget()
    queued.append(.resumed)
    takeSize()
  }

  private func takeSize() {
    guard nc_update_size() == 1 else { return }
    painter.forget()
    queued.append(.key(.resize(width: width, height: height)))
  }

  /// The first reason stands.
  private func hangUp(_ signal: Int32) {
    if case .hangup = queued.last { return }
    queued.append(.hangup(signal: signal))
  }

  private func takeSignals() {
    while true {
      switch nc_next_signal() {
      case 0: return
      case SIGWINCH: takeSize()
      case SIGTSTP: suspend()
      case SIGCONT: comeBack(nc_resume())
      case let signal: hangUp(signal)
      }
    }
  }

  private func takeInput(_ events: Int16) {
    guard events & Int16(POLLHUP | POLLERR | POLLNVAL) == 0 else { return hangUp(SIGHUP) }
    guard events & Int16(POLLIN) != 0 else { return }
    var taken = 0
    while let decoded = decoder.next() {
      taken += 1
      switch decoded {
      case .ignored: break
      case .suspend: suspend()
      case .key(let key):
        if key == .redraw { painter.forget() }
        queued.append(.key(key))
      }
    }
    emptyReads = taken == 0 ? emptyReads + 1 : 0
    if emptyReads > 3 { hangUp(SIGHUP) }
  }

  /// Milliseconds in which the rest of a key's sequence comes; `$ESCDELAY` overrides it.
  private static let escapeDelay: Int32 = 25

  private static func depth(_ colour: Options.Colour) -> Theme.Depth {
    let isRefused = colour == .never || (colour == .automatic && !environment("NO_COLOR").isEmpty)
    guard !isRefused else { return .mono }
    return switch nc_start_colours() {
    case ..<8: .mono
    case ..<16: .eight
    case ..<256: .sixteen
    default: .indexed256
    }
  }

  private static func environment(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
