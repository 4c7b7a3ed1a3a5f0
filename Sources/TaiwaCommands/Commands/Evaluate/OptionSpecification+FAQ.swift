extension OptionSpecification {
    static let faq = OptionSpecification(
        name: "--faq", placeholder: "FILE", summary: "index this file of id<TAB>question<TAB>answer lines")
    static let queries = OptionSpecification(
        name: "--queries", placeholder: "FILE", summary: "ask the FAQ this file of id<TAB>text lines")
    static let qrels = OptionSpecification(
        name: "--qrels", placeholder: "FILE", summary: "which FAQ is right: query<TAB>faq<TAB>grade lines")
    static let run = OptionSpecification(
        name: "--run", placeholder: "FILE", summary: "write the first 100 of every ranking in TREC run format")
}
