/// Whether a message is one sentence for people: one line of moderate length that names a file and shows nothing of the
/// program's inside.
package func isClearSentence(_ message: String, naming file: String) -> Bool {
    let foreign = ["Error Domain", "NSCocoa", "Optional(", "UserInfo", "Swift.", "Foundation."]
    return message.contains(file) && !message.contains { $0.isNewline } && message.count <= 400
        && !foreign.contains { message.contains($0) }
}
