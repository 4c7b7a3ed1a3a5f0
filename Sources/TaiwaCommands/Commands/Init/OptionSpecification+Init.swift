extension OptionSpecification {
    static let bundleLanguage = OptionSpecification(
        name: "--lang", placeholder: "ja|en", summary: "the language of the new bundle (default: the environment's)")
}
