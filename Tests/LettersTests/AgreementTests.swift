import Claims
import Letters
import Testing

/// How a letter, and the panel that the customer signs, call the open balance in front of its amount.
private struct BalanceWords: Sendable, CustomTestStringConvertible {
  let language: Language
  let told, signed: String

  var testDescription: String { language.rawValue }

  static let all = [
    BalanceWords(
      language: .dutch, told: "Het openstaande saldo is", signed: "dat het openstaande saldo van"),
    BalanceWords(
      language: .french, told: "Il reste un solde de", signed: "Je reconnais devoir le solde de"),
    BalanceWords(
      language: .german, told: "Der offene Saldo beträgt",
      signed: "Ich erkenne an, den offenen Saldo von"),
    BalanceWords(
      language: .english, told: "The open balance is",
      signed: "I acknowledge that the open balance of"),
  ]
}

@Suite struct `Agreements in letters` {
  @Test(arguments: BalanceWords.all)
  private func `have the balance acknowledged that they tell, by the same name`(
    _ balance: BalanceWords
  ) throws {
    let texts = LawfulText.of(.settlementOffer, .settlementConfirmation).filter {
      $0.language == balance.language && $0.form != .message
    }
    #expect(texts.count == 4)
    for text in texts {
      for trial in try text.trials() {
        guard let owed = trial.content.settlement?.acknowledged else { continue }
        let amount = text.words.amount(owed)
        for words in [balance.told, balance.signed] {
          #expect(trial.text.contains("\(words) \(amount)"), "\(trial.name): \(trial.text)")
        }
      }
    }
  }

  @Test(arguments: [
    (LetterKind.settlementConfirmation, "confirmation de l’arrangement"),
    (.settlementOffer, "proposition d’arrangement"),
    (.instalmentNudge, "rappel de l’arrangement"),
    (.settlementLapse, "lettre sur la fin de l’arrangement"),
  ])
  func `bear the name in French that they have in their own text`(
    _ kind: LetterKind, _ name: String
  ) throws {
    let sample = try #require(SampleCase.all(of: .withdrawal, in: .french).first)
    var content = sample.content
    content.withdrawn?.kind = .letter(kind)
    #expect(try deliveredBook().letter(.withdrawal, content).plainText().contains(name))
    let own = try #require(SampleCase.all(of: kind, in: .french).first)
    let letter = try deliveredBook().letter(kind, own.content).plainText()
    #expect(letter.contains("arrangement") && !letter.contains("apurement"))
  }
}
