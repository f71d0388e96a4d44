import CPty
import Foundation

/// The keyboard, the mouse and the window.
extension TerminalSession {
  /// Types `text` key by key; a line break is Enter.
  public func type(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        press(.enter)
      } else {
        cpty_press_scalar(emulator, scalar.value, 0)
        sendQueued()
      }
    }
  }

  public func press(_ keys: PressedKey...) {
    for key in keys {
      key.press(on: emulator)
      sendQueued()
    }
  }

  /// Pastes with the brackets that the program asked for.
  public func paste(_ text: String) {
    cpty_paste(emulator, 1)
    sendQueued()
    send(Array(text.utf8))
    cpty_paste(emulator, 0)
    sendQueued()
  }

  public func click(row: Int, column: Int) {
    cpty_mouse(emulator, Int32(row), Int32(column), 1, 1)
    cpty_mouse(emulator, Int32(row), Int32(column), 1, 0)
    sendQueued()
  }

  /// Turns the wheel by so many notches, negative towards the top.
  public func wheel(_ notches: Int, row: Int = 0, column: Int = 0) {
    for _ in 0..<abs(notches) {
      cpty_mouse(emulator, Int32(row), Int32(column), notches < 0 ? 4 : 5, 1)
    }
    sendQueued()
  }

  /// Sends bytes as they are, such as an answer that a terminal might give.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, !isClosed {
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&polled, 1, 10_000) > 0 else { return }
      // The program may wait for room to print before it reads on.
      if polled.revents & ~Int16(POLLOUT) != 0 { read() }
      guard polled.revents & Int16(POLLOUT) != 0 else { continue }
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      rest = rest.dropFirst(max(0, count))
    }
  }

  public func resize(width: Int, height: Int) {
    setSize(width: width, height: height)
    cpty_set_size(emulator, Int32(height), Int32(width))
    _ = cpty_resize(descriptor, Int32(height), Int32(width))
  }

  public func signal(_ number: Int32) { kill(pid, number) }

  func sendQueued() {
    var buffer = [CChar](repeating: 0, count: 4096)
    while true {
      let count = Int(cpty_take_output(emulator, &buffer, Int32(buffer.count)))
      guard count > 0 else { return }
      send(buffer.prefix(count).map { UInt8(bitPattern: $0) })
    }
  }
}
