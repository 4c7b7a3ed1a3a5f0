extension OptionSpecification {
    static let since = OptionSpecification(
        name: "--since", placeholder: "7d|DATE",
        summary: "the last days, today included, or those from a date on (default: 30d)")
    static let html = OptionSpecification(
        name: "--html", placeholder: "FILE", summary: "write the report as a page with pictures into this file")
    static let reportLanguage = OptionSpecification(
        name: "--lang", placeholder: "TAG", summary: "the page's language: ja, en (default: the bundle's)")
    static let keptState = OptionSpecification(
        name: "--state", placeholder: "DIR", summary: "where the inbox is (default: .taiwa)")
}
