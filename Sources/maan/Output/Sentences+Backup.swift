import Claims
import Store
import Wording

extension Sentences {
  func sentence(_ failure: BackupFailure) -> String {
    switch failure {
    case .exists(let path):
      "\(name(path)) is there already, and was left as it is. Choose another name, or --force to take its place."
    case .notAFile(let path):
      "\(name(path)) is a folder, or no plain file. Name a file, such as \(name(path))/maan.tar.zst."
    case .insideStore(let path):
      "\(name(path)) would lie in the store itself, and be lost with it. Choose a place elsewhere, best on another disk."
    case .changed(let path):
      "\(name(path)) changed while it was read. Nothing was written; try again."
    case .notAsWritten(let detail):
      "What was written can't be read back as it was put in (\(name(detail))). Nothing was kept; the disk may be failing."
    case .notABackup(let path):
      "\(name(path)) is no backup of Maan, or its beginning is missing. Nothing was changed."
    case .newer(let format, let known):
      "This backup was made by a newer Maan (format \(format), this one knows \(known)). Nothing was changed; install the newer program."
    case .damaged(let detail, let file?):
      "The backup is damaged: \(name(file)) in it: \(name(detail)). Nothing was changed."
    case .damaged(let detail, nil):
      "The backup is damaged or cut off: \(name(detail)). Nothing was changed."
    case .forbidden(let entry, let intrusion):
      "The archive holds what no backup does: \"\(name(entry))\", \(words(intrusion)). Nothing was changed."
    case .tooLarge(let limit):
      "The archive would unpack to more than \(texts.format.size(limit)), which no backup of its size does. Nothing was changed."
    case .occupied(let directory):
      "There is something in \(name(directory)) already, and it was left as it is. --store names another folder; --replace keeps what is there beside it."
    case .otherHead:
      "The backup is damaged: its journal doesn't end where it says. Nothing was changed."
    }
  }

  /// The first few faults; more of them say no more.
  func sentence(_ faulty: FaultyBackup) -> String {
    let named = faulty.problems.prefix(5).map(Sentences.sentence).joined(separator: "; ")
    let more = faulty.problems.count > 5 ? "; and \(faulty.problems.count - 5) more" : ""
    return
      "The archive is whole, but the store in it has faults: \(named)\(more). Nothing was changed; --damaged takes it as it is."
  }

  private func name(_ text: String) -> String { HarmlessText.line(text, limit: 400) }

  private func words(_ intrusion: BackupFailure.Intrusion) -> String {
    switch intrusion {
    case .path: "a path that leads out of it"
    case .link: "a link"
    case .device: "a device or a pipe"
    case .place: "a name that isn't a store's"
    case .twice: "a name that it has already"
    }
  }
}
