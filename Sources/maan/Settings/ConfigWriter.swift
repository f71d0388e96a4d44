import Claims
import Workflows

/// Writes values into the `config.toml` of a store; each change is checked before it replaces the file.
struct ConfigWriter {
  private let path: String

  init(store: String) { path = ConfigFile.path(inStore: store) }

  /// Sets `key` to a value as a user types it; an empty one takes it out.
  ///
  /// - Throws: `ConfigFile.Problem`; the file is then as it was.
  func set(_ key: String, to value: String) throws(ConfigFile.Problem) {
    guard let kind = ConfigKeys.kind(of: key) else {
      throw .unknownKey(path: path, key: key)
    }
    try change { edit in
      if value.allSatisfy(\.isWhitespace) {
        edit.remove(key)
      } else {
        edit.set(key, to: ConfigWriter.written(value, as: kind))
      }
    }
  }

  /// Fills `[creditor]` with what is known of the seller.
  func adopt(_ creditor: Creditor) throws(ConfigFile.Problem) {
    let values: [(String, String?)] = [
      ("name", creditor.name), ("enterprise_number", creditor.enterpriseNumber?.printed),
      ("vat_number", creditor.vatNumber), ("iban", creditor.iban?.printed),
      ("bic", creditor.bic), ("street", creditor.address.street),
      ("postcode", creditor.address.postcode), ("city", creditor.address.city),
      ("country", creditor.address.country), ("email", creditor.email),
      ("phone", creditor.phone), ("language", creditor.language.rawValue),
    ]
    try change { edit in
      for (name, value) in values {
        if let value { edit.set("creditor." + name, to: ConfigEdit.quoted(value)) }
      }
      if creditor.isSmallCompany { edit.set("creditor.sme", to: "true") }
    }
  }

  private func change(_ edits: (inout ConfigEdit) -> Void) throws(ConfigFile.Problem) {
    var edit = ConfigEdit(text: try ConfigFile.text(at: path))
    edits(&edit)
    // A value that can't be read back is refused before anything is written.
    _ = try ConfigFile(path: path, text: edit.text).settings()
    do throws(FileFailure) {
      try RealFiles.replace(path, with: Array(edit.text.utf8))
    } catch {
      throw .file(error)
    }
  }

  private static func written(_ value: String, as kind: ConfigKeys.Kind) -> String {
    switch kind {
    case .text: ConfigEdit.quoted(value)
    case .number: Int(value).map(String.init) ?? ConfigEdit.quoted(value)
    case .flag: value == "true" || value == "false" ? value : ConfigEdit.quoted(value)
    }
  }
}
