extension OptionSpecification {
    static let train = OptionSpecification(
        name: "--train", placeholder: "FILE", summary: "train on this file of text<TAB>label lines")
    static let test = OptionSpecification(name: "--test", placeholder: "FILE", summary: "measure on this file")
    static let valid = OptionSpecification(
        name: "--valid", placeholder: "FILE",
        summary: "choose the rejection threshold on this file; measure on it without --test")
    static let outOfScopeTrain = OptionSpecification(
        name: "--oos-train", placeholder: "FILE",
        summary: "texts out of scope to train with, instead of the background text")
    static let outOfScopeValid = OptionSpecification(
        name: "--oos-valid", placeholder: "FILE", summary: "texts out of scope to choose the threshold on, with --valid"
    )
    static let outOfScopeTest = OptionSpecification(
        name: "--oos-test", placeholder: "FILE", summary: "texts out of scope to measure on")
    static let crossValidate = OptionSpecification(
        name: "--cross-validate", placeholder: "K",
        summary: "measure on K folds of --train, 2 to 20, each by a model trained on the others")
    static let predictions = OptionSpecification(
        name: "--predictions", placeholder: "FILE", summary: "write a line a measured text, the text masked")
    static let textCorpora = OptionSpecification(
        name: "--corpora", placeholder: "DIR",
        summary: "background text to train with (default: corpora, if it is there)")
    static let textLanguage = OptionSpecification(
        name: "--lang", placeholder: "TAG",
        summary: "the language of the background text: ja, en (default: the texts' own)")
    static let without = OptionSpecification(
        name: "--without", placeholder: "PARTS",
        summary: "leave parts of the learner out, with commas: linear, network, neighbours, titles")
}
