extension OptionSpecification {
    static let keptSession = OptionSpecification(
        name: "--session", placeholder: "NAME", summary: "what is kept under this session's name, as messages gave it")
    static let subject = OptionSpecification(
        name: "--subject", placeholder: "NAME", summary: "the same: the person whose session has this name")
    static let before = OptionSpecification(
        name: "--before", placeholder: "DATE", summary: "all from before a day such as 2026-11-01 began, in UTC")
    static let keptTenant = OptionSpecification(
        name: "--tenant", placeholder: "NAME", summary: "whose (default: the bundle's, or default)")
    static let keptBundle = OptionSpecification(
        name: "--bundle", placeholder: "NAME", summary: "only what belongs to this bundle")
    static let auditTenant = OptionSpecification(
        name: "--tenant", placeholder: "NAME", summary: "only what was done for this tenant (default: all)")
    static let unasked = OptionSpecification(
        name: "--yes", placeholder: nil, summary: "do not ask; needed where nobody can be asked")
    static let eraser = OptionSpecification(
        name: "--by", placeholder: "NAME", summary: "who erases, for the audit (default: your login name)")
}
