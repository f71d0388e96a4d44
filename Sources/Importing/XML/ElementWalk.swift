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
  /// - Parameter line: where the element begins, counted from 1.
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

  /// - Parameter namespace: that of the document, for steps of the map without a prefix.
  init(_ map: ElementMap<Visitor.Field, Visitor.Group>, namespace: String = "") {
    self.map = map
    own = Array(namespace.utf8) + [0]
  }

  mutating func run(_ reader: inout XMLReader, visitor: inout Visitor) throws(Problems) {
    let top = reader.depth
    while let step = try reader.next() {
      switch step {
      case .start where reader.depth == top + path.count:
        guard let child = map.child(of: path[path.count - 1], at: reader, own: own) else {
          continue
        }
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
    guard let rule = map.nodes[path[path.count - 1]].rule, let characters = reader.text else {
      return
    }
    let bytes = UnsafeBufferPointer(start: characters, count: Int(xmlStrlen(characters)))
    switch rule.content {
    case .text: text.append(contentsOf: bytes.prefix(XMLLimits.text - text.count))
    case .base64Size: size.add(bytes)
    }
  }

  private mutating func leave(visitor: inout Visitor) {
    let node = map.nodes[path.removeLast()]
    if let rule = node.rule {
      visitor.take(
        rule.field,
        ElementValue(
          text: String(decoding: text, as: UTF8.self), attributes: attributes,
          byteCount: size.byteCount, path: node.path, line: line))
    }
    if let group = node.group { visitor.close(group) }
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
