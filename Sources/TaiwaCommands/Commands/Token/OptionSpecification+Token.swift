extension OptionSpecification {
    static let role = OptionSpecification(
        name: "--role", placeholder: "ROLES", summary: "what it allows, with commas: user, agent, admin, operator")
    static let tenant = OptionSpecification(
        name: "--tenant", placeholder: "NAME",
        summary: "the tenant it is for; default is that of bundles without a tenant's directory")
    static let expires = OptionSpecification(
        name: "--expires", placeholder: "DATE|DAYS",
        summary: "until when it is taken: 2027-03-31 or 30d (default: for ever)")
    static let tokenNote = OptionSpecification(
        name: "--note", placeholder: "TEXT", summary: "what to remember it by in the list")
    static let serverState = OptionSpecification(
        name: "--state", placeholder: "DIR",
        summary: "the server's state directory, which holds tokens.json (default: .taiwa)")
    static let tokenFile = OptionSpecification(
        name: "--tokens", placeholder: "FILE", summary: "the token file, if it is not in the state directory")
}
