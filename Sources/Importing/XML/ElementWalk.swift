import CLibXML2

/// What an element said.
struct ElementValue {
  /// As the file has it, blanks and all, up to `XMLLimits.text`; empty where only the size was asked for.
  let text: String
  /// The values of the rule's attributes, in its order.
  let attributes: [String?]
  /// Size of the decoded base64.
  let byteCount: Int
  let path: String
  let line: Int
}

/// Takes what a walk finds.
protocol ElementVisitor {
  associatedtype Field: Sendable
  associatedtype Group: Sendable
  /// `line` is where the element begins, counted from 1.
  mutating func open(_ group: Group, line: Int)
  mutating func take(_ field: Field, _ value: ElementValue)
  mutating func close(_ group: Group)
}

/// One pass over the element on which a reader stands, to its end.
struct ElementWalk<Visitor: ElementVisitor> {
  private let map: ElementMap<Visitor.Field, Visitor.Group>
  private let own: [UInt8]
  /// The nodes from the root to where the reader is; elements that aren't in the map have none.
  private var path = [0]
  private var text: [UInt8] = []
  private var size = Base64Size()
  private var attributes: [String?] = []
  private var line = 0
  private var seen = SeenElements()

  /// `namespace` is that of the document, for steps of the map without a prefix.
  init(_ map: ElementMap<Visitor.Field, Visitor.Group>, namespace: String = "") {
    self.map = map
    own = Array(namespace.utf8) + [0]
  }

  mutating func run(_ reader: inout XMLReader, visitor: inout Visitor) throws(Problems) {
    let top = reader.depth
    let home = reader.namespace
    while let step = try reader.next() {
      switch step {
      case .start where reader.depth == top + path.count:
        guard let child = child(at: reader, home: home) else { continue }
        path.append(child)
        enter(child, reader, visitor: &visitor)
      case .start: continue
      case .text where reader.depth == top + path.count - 1: append(reader)
      case .text: continue
      case .end where reader.depth < top: return
      case .end where reader.depth == top + path.count - 2: leave(visitor: &visitor)
      case .end: continue
      }
    }
  }

  /// The node for the element on which the reader stands, if it is in the map; `home` is the namespace of the
  /// element with which the walk ends, alive until then.
  private mutating func child(
    at reader: borrowing XMLReader, home: UnsafePointer<UInt8>?
  ) -> Int? {
    let parent = path[path.count - 1]
    guard let name = reader.localName, let home, reader.namespace == home else {
      return map.child(of: parent, at: reader, own: own)
    }
    if let known = seen.child(of: parent, name) { return known < 0 ? nil : known }
    let child = map.child(of: parent, at: reader, own: own)
    seen.keep(child ?? -1, of: parent, name)
    return child
  }

  private mutating func enter(
    _ index: Int, _ reader: borrowing XMLReader, visitor: inout Visitor
  ) {
    if let group = map.nodes[index].group { visitor.open(group, line: reader.line) }
    guard let rule = map.nodes[index].rule else { return }
    text.removeAll(keepingCapacity: true)
    size = Base64Size()
    attributes.removeAll(keepingCapacity: true)
    for name in rule.attributes { attributes.append(reader.attribute(name)) }
    line = reader.line
  }

  private mutating func append(_ reader: borrowing XMLReader) {
    guard let content = map.nodes[path[path.count - 1]].content, let characters = reader.text else {
      return
    }
    let bytes = UnsafeBufferPointer(start: characters, count: Int(xmlStrlen(characters)))
    switch content {
    case .text: text.append(contentsOf: bytes.prefix(XMLLimits.text - text.count))
    case .base64Size: size.add(bytes)
    }
  }

  private mutating func leave(visitor: inout Visitor) {
    let index = path.removeLast()
    if let field = map.nodes[index].rule?.field {
      visitor.take(
        field,
        ElementValue(
          text: String(decoding: text, as: UTF8.self), attributes: attributes,
          byteCount: size.byteCount, path: map.nodes[index].path, line: line))
    }
    if let group = map.nodes[index].group { visitor.close(group) }
  }
}

/// Which nodes were found for the elements of one walk. libxml2 keeps each name once, so that its address
/// tells it from others.
private struct SeenElements {
  private struct Slot {
    var name: UnsafePointer<UInt8>?
    var parent: Int32 = -1
    var child: Int32 = -1
  }

  private var slots = [Slot](repeating: Slot(), count: 2_048)

  /// Nil where it isn't known, below zero where the map has no such node.
  func child(of parent: Int, _ name: UnsafePointer<UInt8>) -> Int? {
    let slot = slots[index(parent, name)]
    return slot.name == name && Int(slot.parent) == parent ? Int(slot.child) : nil
  }

  mutating func keep(_ child: Int, of parent: Int, _ name: UnsafePointer<UInt8>) {
    slots[index(parent, name)] = Slot(
      name: name, parent: Int32(parent), child: Int32(child))
  }

  private func index(_ parent: Int, _ name: UnsafePointer<UInt8>) -> Int {
    // The golden ratio spreads addresses that lie close together.
    let key = (UInt64(UInt(bitPattern: name)) ^ UInt64(parent) << 40) &* 0x9E37_79B9_7F4A_7C15
    return Int(key >> 53)
  }
}

/// How many bytes a base64 text holds, without decoding it.
struct Base64Size {
  private var digits = 0

  /// Counts letters, digits and their like; blanks, line breaks and padding hold nothing.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var count = 0
    for byte in bytes { count &+= byte > 32 && byte != UInt8(ascii: "=") ? 1 : 0 }
    digits += count
  }

  var byteCount: Int { digits * 3 / 4 }
}
