import Foundation
import Serving
import StrictJSON
import SystemCalls

/// A token that a person talks with: never an argument, which everyone on the machine can read.
struct AccessToken {
    /// A token that is not one.
    enum Fault: Error, CustomStringConvertible {
        case unreadable(path: String)
        case malformed(source: String)

        var description: String {
            switch self {
            case .unreadable(let path): "\(path): the token file cannot be read"
            case .malformed(let source): "\(source): this is not a token, which is one word"
            }
        }
    }

    /// Where a token may stand in the environment.
    static let variable = ServerSetting.clientVariable

    private let text: String

    /// - Parameters:
    ///   - source: what it was read from, for the sentence about it.
    init(_ text: String, from source: String) throws(Fault) {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 1, words[0].utf8.count <= 256 else { throw .malformed(source: source) }
        self.text = String(words[0])
    }

    /// Reads a file that holds a token and nothing else.
    init(file path: String) throws(Fault) {
        guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path: path) }
        try self.init(String(decoding: data, as: UTF8.self), from: path)
    }

    /// The line that presents it.
    var request: String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("op")
        writer.string("auth")
        writer.name("token")
        writer.string(text)
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
