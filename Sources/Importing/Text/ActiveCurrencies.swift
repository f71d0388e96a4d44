import Claims

extension Currency {
  /// The currency with this code; nil where ISO 4217 has none in use.
  ///
  /// Those that the euro replaced are among them, as older files are read too. Precious metals, units of
  /// account and codes for tests are not.
  init?(inUse text: some StringProtocol) {
    guard let currency = Currency(text), ActiveCurrencies.all.contains(currency) else { return nil }
    self = currency
  }
}

private enum ActiveCurrencies {
  static let all = Set((codes + " " + replaced).split(separator: " ").compactMap { Currency($0) })

  private static let replaced =
    "ATS BEF CYP DEM EEK ESP FIM FRF GRD IEP ITL LTL LUF LVL MTL NLG PTE SIT SKK BGN HRK"

  private static let codes =
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD "
    + "CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS "
    + "GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW "
    + "KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN "
    + "NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK "
    + "SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS "
    + "VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG"
}
