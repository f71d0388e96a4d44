import Claims
import Glibc
import Letters
import Programs
import Store
import Terminal
import Wording
import Workflows

/// What went wrong, in sentences: what it is, what wasn't changed, what to do.
struct Sentences {
  let texts: Texts

  func sentence(for error: any Error) -> String {
    switch error {
    case let trouble as Trouble: texts.trouble(trouble)
    case let failure as StoreFailure: sentence(failure)
    case let failure as BackupFailure: sentence(failure)
    case let faulty as FaultyBackup: sentence(faulty)
    case let blocked as UndoBlocked: sentence(blocked)
    case let refusal as FoldRefusal:
      "That can't follow what happened before (\(refusal.refusal)). Nothing was recorded."
    case let problem as ConfigFile.Problem: sentence(problem)
    case let failure as FileFailure: sentence(failure)
    case let refusal as LetterRefusal: sentence(refusal)
    case let logo as BadLogo:
      "letters.logo, \(HarmlessText.line(logo.path)): \(logo.fault.sentence) Nothing was written."
    case let failure as PDFFailure: sentence(failure)
    case let failure as PDFMerger.Failure: sentence(failure)
    case let failure as ProgramFailure: sentence(of: failure.reason)
    case let failure as Editor.Failure: sentence(of: failure.reason)
    case let failure as MailFailure: sentence(of: failure.reason)
    case let missing as TemplateNotFound:
      "There is no letter \"\(HarmlessText.line(missing.name))\". \"maan templates\" lists them; write nl/reminder, say."
    case Terminal.Failure.noTerminal:
      "There is no terminal to draw on. \"maan list\" and \"maan due\" print the same as text."
    case Terminal.Failure.unusable(let type):
      "The terminal \"\(HarmlessText.line(type))\" can't place a cursor. \"maan list\" and \"maan due\" print the same as text."
    case let missing as Resources.Missing:
      "The file \(missing.path) of the program isn't found. Set MAAN_RESOURCES to the folder named Resources."
    case let malformed as LawBook.Malformed:
      "rates/\(malformed.file), line \(malformed.line) can't be read: \(malformed.text)"
    case let malformed as WorkingCalendar.Malformed:
      "calendar/belgium.csv, line \(malformed.line) can't be read: \(malformed.text)"
    case let malformed as DemoStore.Malformed:
      "demo/customers.csv, line \(malformed.line) can't be read."
    default: "\(error)"
    }
  }

  /// A program's name at the beginning stays as it is.
  private func sentence(of clause: String) -> String {
    let isOurs = ["the ", "there ", "what "].contains { clause.hasPrefix($0) }
    let first = String(clause.prefix(1))
    return (isOurs ? first.uppercased() : first) + clause.dropFirst() + "."
  }

  private func sentence(_ failure: StoreFailure) -> String {
    switch failure {
    case .missing(let directory):
      "There is no store in \(directory) yet. \"maan init\" makes one, \"maan import FOLDER\" too; \"maan demo\" shows a made-up one."
    case .notALedger(let path):
      "\(path) is no store of Maan. It was left as it is; choose another folder with --store."
    case .newer(let version, let known):
      "This store was written by a newer Maan (format \(version), this one knows \(known)). It was left as it is; install the newer program."
    case .unwritable(_, ENOSPC), .unwritable(_, EDQUOT), .full:
      "The disk is full. Nothing was recorded."
    case .unwritable(let path, let code):
      "\(path) can't be written: \(RealFiles.reason(code)). Nothing was recorded."
    case .unreadable(let path, let code): "\(path) can't be read: \(RealFiles.reason(code))."
    case .busy:
      "Another Maan is writing to the store and didn't finish within 5 seconds. Nothing was recorded; try again."
    case .damaged(let detail): "The store is damaged: \(detail). \"maan verify\" says more."
    case .database(let code, let detail):
      "The store answers: \(detail) (\(code)). Nothing was recorded."
    case .unreadableEvent(let id, let kind, let version):
      "Event \(id) (\(kind), version \(version)) can't be read by this Maan. Nothing was changed."
    case .unwritableEvent(let kind): "An event (\(kind)) can't be written. Nothing was recorded."
    case .noSuchAction(let id): texts.trouble(.noSuchAction(id))
    case .doesNotStand(let action): "Action \(action.id) was undone already."
    case .nothingToUndo: texts.trouble(.nothingToUndo)
    case .nothingToRedo: texts.trouble(.nothingToRedo)
    case .cannotStandAgain(let action, let refusal):
      "Action \(action.id) can't be done again: \(refusal). Nothing was changed."
    }
  }

  private func sentence(_ blocked: UndoBlocked) -> String {
    let others = blocked.dependants.map { "\($0.id) (\(texts.actionNote($0.note)))" }
      .joined(separator: ", ")
    return
      "Action \(blocked.target.id) (\(texts.actionNote(blocked.target.note))) carries others: \(others). Nothing was changed; --with-dependants takes all of them back."
  }

  func sentence(_ problem: ConfigFile.Problem) -> String {
    switch problem {
    case .syntax(let path, let line, let text):
      "\(path), line \(line) can't be read: \(text). Nothing was changed; correct that line, or move the file away."
    case .wrongValue(let path, let key, let expected, let found):
      "\(path): \(key) is \"\(found)\" and should be \(expected). Nothing was changed."
    case .unknownKey(let path, let key):
      "\(path): there is no setting called \(key). \"maan config\" lists all. Nothing was changed."
    case .file(let failure): sentence(failure)
    }
  }

  func sentence(_ failure: FileFailure) -> String {
    switch failure {
    case .notFound(let path): "\(HarmlessText.line(path)) is not there."
    case .changed(let path):
      "\(HarmlessText.line(path)) changed while it was read. Nothing was recorded; try again."
    case .unreadable(let path, let reason):
      "\(HarmlessText.line(path)) can't be read: \(reason)."
    case .unwritable(let path, let reason):
      "\(HarmlessText.line(path)) can't be written: \(reason). It was left as it was."
    }
  }

  private func sentence(_ failure: PDFFailure) -> String {
    switch failure {
    case .drawing(let words): "The PDF can't be made: \(words). Nothing was written."
    case .noText:
      "The PDF can't be made: no font was found. Install Liberation Sans. Nothing was written."
    case .logo(let fault): "letters.logo: \(fault.sentence) Nothing was written."
    }
  }

  private func sentence(_ failure: PDFMerger.Failure) -> String {
    switch failure {
    case .nothingLeft(let parts):
      "None of the \(parts.count) papers can stand in one PDF. Nothing was written."
    case .writing(let words): "The PDF can't be made: \(words). Nothing was written."
    }
  }

  private func sentence(_ refusal: LetterRefusal) -> String {
    switch refusal {
    case .noTemplate(let name):
      "There is no letter \"\(name)\" in Resources/letters. Nothing was written."
    case .badTemplate(let invalid):
      "\(invalid.file): "
        + invalid.problems.map { "line \($0.line): \(sentence($0.mistake))" }
        .joined(separator: "; ") + ". Nothing was written."
    case .noInvoices: "There is no invoice to write about."
    case .severalCurrencies(let codes):
      "One letter asks one currency; these invoices have \(codes.joined(separator: ", ")). Nothing was written."
    case .missing(let needs):
      "The letter needs \(needs.map(need).joined(separator: ", ")). Nothing was written."
    case .noValue(let name, let file, let line):
      "\(file), line \(line): {\(name)} has no value for this letter. Nothing was written."
    case .claimsDoNotMatch: "The claim and the invoices of the letter differ. Nothing was written."
    case .notForThisCustomer(let kind):
      "This letter isn't for a \(texts.kind(kind)). Nothing was written."
    case .notByThisChannel(let channel):
      "A consumer's first reminder goes by post or e-mail, not by \(texts.channel(channel)) (rule B-05). Nothing was written."
    case .lacks(let lacking):
      "The changed text lacks what this letter has to say: \(lacking.joined(separator: "; ")). Nothing was written."
    case .nothingAsked: "There is nothing to ask for. Nothing was written."
    }
  }

  private func need(_ need: LetterRefusal.Need) -> String {
    switch need {
    case .creditorName: "your name (maan config creditor.name)"
    case .recipientName: "the customer's name"
    case .creditorNumber:
      "your enterprise number, which the law wants in a consumer's reminder (maan config creditor.enterprise_number)"
    case .account: "the account to pay to (maan config creditor.iban)"
    case .deadline: "a deadline"
    case .claims: "the claim"
    case .instalments: "the days of payment"
    case .validUntil: "the last day of the offer"
    case .broken: "the agreement that was not kept"
    case .withdrawn: "the letter that is taken back"
    case .received: "the payment that it is about"
    case .insolvency: "the insolvency (maan insolvency)"
    case .collector: "the collector (maan handover)"
    case .description(let number):
      "what \(number) was for, which the law wants in a consumer's reminder (maan edit \(number) --for TEXT)"
    }
  }

  func sentence(_ fault: TemplateFault) -> String {
    switch fault {
    case .invalid(let problem): sentence(problem.mistake)
    case .noValue(let name, _, let sample): "{\(name)} has no value in the case \(sample)"
    case .lacks(let name): "{\(name)} isn't in it, which this letter has to say"
    case .unknownLetter: "there is no letter of this name"
    case .saysNothing(let sample): "nothing is left of it in the case \(sample)"
    }
  }

  private func sentence(_ mistake: LetterTemplate.Mistake) -> String {
    switch mistake {
    case .missingSubject: "a letter begins with a line \"Subject: …\""
    case .unknownHeader(let text): "there is no header \"\(text)\""
    case .unknownName(let name): "there is no name {\(name)}"
    case .unknownFlag(let name): "there is no flag [if \(name)]"
    case .unknownList(let name): "there is no list [each \(name)]"
    case .unknownDirective(let name): "there is no [\(name)]"
    case .outsideOfList(let name, let list): "{\(name)} stands only inside [each \(list)]"
    case .unclosedBlock(let text): "[\(text)] has no [end]"
    case .endWithoutBlock: "[end] without a block that it ends"
    case .unclosedBrace(let text): "\(text) isn't closed on its line"
    case .strayBrace(let text): "\(text) without its beginning"
    case .directiveNotAlone(let name): "[\(name)] stands alone on its line"
    }
  }
}
