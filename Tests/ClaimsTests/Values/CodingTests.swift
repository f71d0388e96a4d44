import Claims
import Foundation
import Testing

@Suite struct `Values: as the journal holds them` {
  private struct Box<Value: Codable & Equatable>: Codable, Equatable { var value: Value }

  private func comesBack<Value: Codable & Equatable>(_ value: Value, _ json: String) throws {
    let box = Box(value: value)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let data = try encoder.encode(box)
    #expect(String(decoding: data, as: UTF8.self) == "{\"value\":\(json)}")
    #expect(try JSONDecoder().decode(Box<Value>.self, from: data) == box)
  }

  @Test func `come back`() throws {
    try comesBack(Money.euro(-1_234, -5), "\"-1234.05 EUR\"")
    try comesBack(try #require(CalendarDay(iso: "2026-02-28")), "\"2026-02-28\"")
    try comesBack(try IBAN("BE68539007547034"), "\"BE68539007547034\"")
    try comesBack(try EnterpriseNumber("0428.759.497"), "\"0428759497\"")
    try comesBack(Rate(basisPoints: 1_050), "\"10.50\"")
    try comesBack(try #require(PaymentReference("090933755493")), "\"+++090/9337/55493+++\"")
    try comesBack(try #require(PaymentReference("RF18539007547034")), "\"RF18539007547034\"")
    try comesBack(PaymentReference.free("order 7"), "\"order 7\"")
    try comesBack(Identifier<Money>(rawValue: 7), "7")
  }

  @Test(arguments: ["\"12 EURO\"", "\"12,5 EUR\"", "\"EUR\"", "12", "\"12.505 EUR\""])
  func `are refused where they aren't money`(_ json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Box<Money>.self, from: Data("{\"value\":\(json)}".utf8))
    }
  }
}
