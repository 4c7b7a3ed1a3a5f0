extension OptionSpecification {
    static let findingFormat = OptionSpecification(
        name: "--format", placeholder: "table|json|github",
        summary: "how to print the findings; github marks lines of a change (default: table)")
}
