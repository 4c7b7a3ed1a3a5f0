extension OptionSpecification {
    static let events = OptionSpecification(
        name: "--events", placeholder: nil, summary: "print one JSON object a line as training goes on, and no table")
    static let background = OptionSpecification(
        name: "--background", placeholder: nil,
        summary: "yield to everybody else, and end with the program that started it")
    static let memoryLimit = OptionSpecification(
        name: "--memory", placeholder: "MIB", summary: "reserve no more memory than this (default: no limit)")
    static let processorLimit = OptionSpecification(
        name: "--cpu", placeholder: "SECONDS", summary: "take no more processor time than this (default: no limit)")
    static let by = OptionSpecification(
        name: "--by", placeholder: "NAME", summary: "who wants it, for the lineage (default: your login name)")
    static let tags = OptionSpecification(
        name: "--tags", placeholder: "A,B", summary: "what taiwa runs finds it by")
}
