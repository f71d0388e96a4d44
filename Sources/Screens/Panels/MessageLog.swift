import Canvas

/// The messages of this session, the newest on top.
struct MessageLog: Sendable {
  var view: TextView

  init(_ notices: [Notice]) {
    view = TextView(notices.reversed().map { TextView.Line($0.text, style: $0.style) })
  }
}
