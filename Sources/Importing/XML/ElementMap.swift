import CLibXML2

/// Which elements of a document are taken, by path: a tree of names that the walk follows.
struct ElementMap<Field: Sendable, Group: Sendable>: Sendable {
  enum Content: Sendable {
    case text
    /// Only the length of the base64 matters: a few megabytes are never copied.
    case base64Size
  }

  struct Rule: Sendable {
    let path: String
    let field: Field
    let attributes: [String]
    let content: Content

    init(_ path: String, _ field: Field, _ attributes: [String] = [], content: Content = .text) {
      self.path = path
      self.field = field
      self.attributes = attributes
      self.content = content
    }
  }

  struct Node: Sendable {
    let name: [UInt8]
    /// Nil: that of the document, whichever it is.
    let namespace: [UInt8]?
    /// Without prefixes, as messages show it.
    let path: String
    var children: [Int] = []
    var rule: Rule?
    /// That of the rule, where it is asked for at each text.
    var content: Content?
    var group: Group?
  }

  private(set) var nodes: [Node]

  /// - Parameters:
  ///   - namespaces: what the prefixes in the paths stand for; a step without one has the namespace that
  ///     the walk is given.
  ///   - rules: elements whose text is taken.
  ///   - groups: elements whose start and end are told.
  init(namespaces: [String: String], rules: [Rule], groups: [(path: String, group: Group)]) {
    nodes = [Node(name: [0], namespace: nil, path: "")]
    for rule in rules {
      let node = place(rule.path, namespaces)
      nodes[node].rule = rule
      nodes[node].content = rule.content
    }
    for (path, group) in groups { nodes[place(path, namespaces)].group = group }
  }

  private mutating func place(_ path: String, _ namespaces: [String: String]) -> Int {
    var parent = 0
    for step in path.split(separator: "/") {
      let parts = step.split(separator: ":").map(String.init)
      let last = parts[parts.count - 1]
      let name = Array(last.utf8) + [0]
      let space = parts.count == 2 ? Array((namespaces[parts[0]] ?? "").utf8) + [0] : nil
      let known = nodes[parent].children.first {
        nodes[$0].name == name && nodes[$0].namespace == space
      }
      guard let known else {
        let above = nodes[parent].path
        nodes.append(
          Node(
            name: name, namespace: space,
            path: above.isEmpty ? last : "\(above)/\(last)"))
        nodes[parent].children.append(nodes.count - 1)
        parent = nodes.count - 1
        continue
      }
      parent = known
    }
    return parent
  }

  /// The node below `parent` for the element that `reader` stands on, or nil; `own` is the namespace of the
  /// document, ending in a zero.
  func child(of parent: Int, at reader: borrowing XMLReader, own: [UInt8]) -> Int? {
    guard let name = reader.localName else { return nil }
    for child in nodes[parent].children where xmlStrEqual(nodes[child].name, name) == 1 {
      if xmlStrEqual(nodes[child].namespace ?? own, reader.namespace) == 1 { return child }
    }
    return nil
  }
}
