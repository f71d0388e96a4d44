import Claims

extension LetterLabels {
  static let english = LetterLabels(
    or: "or", colon: ":",
    others: { $0 == 1 ? "1 other" : "\($0) others" },
    enterpriseNumber: "Enterprise number", account: "Account", phone: "Tel.",
    registered: "REGISTERED POST",
    invoice: "Invoice", issued: "Date", due: "Due date", total: "Amount",
    credited: "Credited", paid: "Paid", open: "Open", disputed: "Disputed",
    reason: "Reason", sum: "Total", reference: "Reference",
    description: "Description", amount: "Amount", principal: "Principal",
    interestTo: { "Interest up to and including \($0)" },
    interestStep: { from, to, days, rate in
      "\(from) – \(to) incl., \(days) \(days == 1 ? "day" : "days"), \(rate)"
    },
    on: "on", provisional: "provisional rate", alreadyPaid: "already met by payments",
    fixedCompensation: "Fixed compensation for recovery costs",
    indemnity: "Agreed indemnity", compensation: "Compensation",
    costs: "Costs incurred", claimTotal: "Total due",
    invoiceDue: { "Invoice \($0), due on \($1)" },
    payAmount: "Amount", holder: "Payee", payBefore: "Received by",
    referencePerInvoice: "per invoice: see above, or else its number", instalment: "Payment",
    payOn: "By",
    agreement: { acknowledged in
      acknowledged.map {
        "I agree to this arrangement. I acknowledge that the open balance of \($0) is owed to you."
      } ?? "I agree to this arrangement."
    },
    name: "Name", nameAndCapacity: "Name and capacity", dayAndPlace: "Place and date",
    signature: "Signature",
    amountInWords: "Amount in words, written by hand",
    letter: { kind in
      switch kind {
      case .reminder(let level):
        level <= 1 ? "reminder" : level == 2 ? "second reminder" : "further reminder"
      case .consumerReminder: "first reminder"
      case .notice: "formal notice"
      case .settlementConfirmation: "confirmation of the payment arrangement"
      case .settlementOffer: "offer of an arrangement"
      case .instalmentNudge: "reminder of the payment arrangement"
      case .settlementLapse: "letter on the end of the payment arrangement"
      case .disputeAnswer: "answer to the dispute"
      case .statement: "statement of account"
      case .invoiceCopy: "copy of the invoice"
      case .withdrawal: "withdrawal"
      case .thanks: "thanks"
      case .claimDeclaration: "declaration of claim"
      case .handoverCover, .collectorFile: "hand-over of the file"
      case .collectorPayment: "notice of a payment"
      case .collectorStatus: "question about the state of the file"
      }
    },
    call: "telephone call",
    stepText: { name, day, channel in
      "\(name) of \(day)\(channel.map { ", " + $0 } ?? "")"
    },
    channel: { channel in
      switch channel {
      case .letter: "by letter"
      case .email: "by e-mail"
      case .whatsapp: "by WhatsApp"
      case .sms: "by text message"
      case .registered: "by registered letter"
      case .call: "by telephone"
      }
    },
    journal: "State of our file (SHA-256)",
    creditNote: "Credit note", payment: "Payment", document: "Document", balance: "Balance",
    creditor: "Creditor", debtor: "Debtor", partyName: "Name", address: "Address",
    email: "E-mail", contact: "Contact", paper: "Document", page: "Page",
    requirement: "What the file needs", met: "in order", notMet: "missing",
    toCheck: "to be checked", annex: "Annex: how interest and compensation are calculated",
    interest: "Interest", seeAnnex: "How it is calculated: see the annex.", period: "Period",
    through: "–",
    days: "Days", base: "On", rate: "Rate", legalBasis: "Basis",
    ground: { ground in
      switch ground {
      case .latePaymentInterest: "art. 5, law of 2-8-2002"
      case .latePaymentCosts: "art. 6, law of 2-8-2002"
      case .legalRate: "legal interest rate"
      case .otherLaw: "law"
      case .consumerReminder: "art. XIX.2 CEL"
      case .agreement: "agreement"
      }
    },
    rounding: { isDown, isOn365 in
      "Simple interest: amount × rate × days / " + (isOn365 ? "365" : "days of the year")
        + ", rounded\(isDown ? " down" : "") to the cent per invoice at each payment and at the "
        + "end; single lines can therefore differ from their sum by a cent."
    },
    scanToPay: "Scan to pay", firstPayment: { "first payment: \($0)" })
}
