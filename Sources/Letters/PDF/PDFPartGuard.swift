import CQPDF

/// Looks at a PDF before qpdf walks through it by recursion, which a hostile file can make so deep that the
/// program ends.
struct PDFPartGuard {
  /// Nodes above a page; those of real files are balanced trees.
  private static let treeDepth = 50
  private static let treeNodes = 20_000
  /// Arrays and dictionaries inside each other, references followed.
  private static let objectDepth = 2_000
  private static let objects = 200_000

  let handle: qpdf_data?

  /// Counts the pages without asking the file how many it has.
  func checkPageTree() throws(PDFPartProblem) {
    let root = qpdf_get_root(handle)
    guard !QPDF.hasFailed(handle) else { throw QPDF.problem(handle) }
    var waiting = [(node: qpdf_oh_get_key_if_dict(handle, root, "/Pages"), depth: 0)]
    var seen: Set<Int32> = []
    var pages = 0
    var nodes = 0
    while let (node, depth) = waiting.popLast() {
      nodes += 1
      guard nodes < PDFPartGuard.treeNodes, depth < PDFPartGuard.treeDepth else {
        throw .tooEntangled
      }
      let kids = qpdf_oh_get_key_if_dict(handle, node, "/Kids")
      guard qpdf_oh_is_array(handle, kids) == 1 else {
        pages += 1
        continue
      }
      // qpdf itself says what is wrong with a tree that runs in circles.
      guard seen.insert(qpdf_oh_get_object_id(handle, node)).inserted else { continue }
      let count = qpdf_oh_get_array_n_items(handle, kids)
      guard Int(count) + pages + waiting.count <= PDFPart.pageLimit else {
        throw .tooManyPages(limit: PDFPart.pageLimit)
      }
      for index in 0..<max(0, count) {
        waiting.append((qpdf_oh_get_array_item(handle, kids, index), depth + 1))
      }
    }
  }

  /// Follows what a page refers to as qpdf does when it copies the page: `seen` holds the objects of pages
  /// before it.
  func checkObjects(of page: qpdf_oh, seen: inout Set<Int32>) throws(PDFPartProblem) {
    var waiting = [(object: page, depth: 0)]
    while let (object, depth) = waiting.popLast() {
      let id = qpdf_oh_get_object_id(handle, object)
      if id != 0 {
        guard depth == 0 || !isPageOrNode(object), seen.insert(id).inserted else { continue }
      }
      guard depth < PDFPartGuard.objectDepth, seen.count < PDFPartGuard.objects else {
        throw .tooEntangled
      }
      waiting += children(of: object).reversed().map { ($0, depth + 1) }
    }
  }

  private func isPageOrNode(_ object: qpdf_oh) -> Bool {
    qpdf_oh_is_dictionary_of_type(handle, object, "/Page", nil) == 1
      || qpdf_oh_is_dictionary_of_type(handle, object, "/Pages", nil) == 1
  }

  /// The values in an array, a dictionary or a stream's dictionary that may hold others.
  private func children(of object: qpdf_oh) -> [qpdf_oh] {
    switch qpdf_oh_get_type_code(handle, object) {
    case ot_array:
      let count = max(0, qpdf_oh_get_array_n_items(handle, object))
      return (0..<count).map { qpdf_oh_get_array_item(handle, object, $0) }
        .filter(isContainer)
    case ot_dictionary: return values(of: object)
    case ot_stream: return values(of: qpdf_oh_get_dict(handle, object))
    default: return []
    }
  }

  private func values(of dictionary: qpdf_oh) -> [qpdf_oh] {
    var keys: [String] = []
    qpdf_oh_begin_dict_key_iter(handle, dictionary)
    while qpdf_oh_dict_more_keys(handle) == 1, let key = qpdf_oh_dict_next_key(handle) {
      keys.append(String(cString: key))
    }
    return keys.map { qpdf_oh_get_key(handle, dictionary, $0) }.filter(isContainer)
  }

  private func isContainer(_ object: qpdf_oh) -> Bool {
    switch qpdf_oh_get_type_code(handle, object) {
    case ot_array, ot_dictionary, ot_stream: true
    default: false
    }
  }
}
