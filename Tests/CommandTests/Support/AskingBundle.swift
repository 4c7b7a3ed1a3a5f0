import Foundation
import TestSupport
import Testing

extension Workspace {
    /// Adds a bundle that always asks back.
    func addAskingBundle(_ name: String = "asks") throws {
        let bundle = SampleBundle.english
        try write(
            bundle.manifest.replacing(
                #"{"answer": 0, "offer": 1, "closeness": 1}"#, with: #"{"answer": 1, "offer": 0, "closeness": 0}"#),
            to: "Plugins/\(name)/bundle.json")
        try write(bundle.answers, to: "Plugins/\(name)/answers.csv")
        try write(bundle.examples, to: "Plugins/\(name)/examples.csv")
        try write(bundle.exam, to: "Plugins/\(name)/exam.csv")
        try taiwa("train", name, "--quiet").expect(0)
    }
}

extension LineClient {
    /// Sends a line and reads the next line that comes.
    func reply(_ line: String) throws -> JSON {
        try JSON(Data(try #require(try ask(line), "closed after \(line)").utf8))
    }
}

extension JSON {
    var isTrue: Bool { self == .bool(true) }
}
