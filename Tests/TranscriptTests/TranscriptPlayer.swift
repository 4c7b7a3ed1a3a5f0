import Bundles
import Dialogue
import Foundation
import Privacy
import Taiwa
import TextAnalysis

/// Where a conversation did not go as its transcript says.
struct Discrepancy: Equatable {
    let line: Int
    let message: String
}

/// Plays a transcript with an engine and compares.
struct TranscriptPlayer {
    /// What becomes of a conversation between two turns.
    enum Memory {
        case kept
        /// Its state is written as JSON, and a new conversation goes on from there.
        case savedAndRestored
    }

    private let engine: Engine
    private let memory: Memory
    private var conversation: Conversation
    private var secrets: [SpokenLine.Secret] = []

    init(engine: Engine, memory: Memory = .kept) {
        self.engine = engine
        self.memory = memory
        conversation = engine.conversation()
    }

    /// Plays a transcript to its end; the conversation goes on after a discrepancy.
    mutating func play(_ transcript: Transcript) throws -> [Discrepancy] {
        var discrepancies: [Discrepancy] = []
        for event in transcript.events {
            switch event {
            case .pinned(let domain): conversation.domain = domain
            case .preferred(let language): conversation.preferredLanguage = language
            case .turn(let turn): discrepancies += try play(turn)
            }
        }
        return discrepancies
    }

    private mutating func play(_ turn: Transcript.Turn) throws -> [Discrepancy] {
        let reply: Reply
        var kinds: [PIIKind] = []
        switch turn.act {
        case .rates(let rating): reply = conversation.rate(rating)
        case .says(let line):
            kinds = line.kinds
            secrets += line.secrets
            reply = conversation.reply(to: line.text)
        }
        var discrepancies = turn.expected.discrepancies(from: reply)
        if reply.masked != kinds {
            discrepancies.append(
                Discrepancy(
                    line: turn.expected.line,
                    message: "expected masked \(kinds.map(\.rawValue)), but got \(reply.masked.map(\.rawValue))"))
        }
        let state = try Self.json(conversation.state)
        discrepancies += try leaks(in: [
            "state": state, "reply": Self.json(reply), "trace": Self.json(conversation.whyEach()),
        ])
        .map { Discrepancy(line: turn.expected.line, message: $0) }
        if case .savedAndRestored = memory { try restore(from: state) }
        return discrepancies
    }

    private mutating func restore(from state: String) throws {
        let restored = try JSONDecoder().decode(ConversationState.self, from: Data(state.utf8))
        let preferred = conversation.preferredLanguage
        conversation = engine.conversation(restoring: restored, domain: conversation.domain)
        conversation.preferredLanguage = preferred
    }

    /// Sentences about personal information that is found where it must not be.
    private func leaks(in documents: [String: String]) -> [String] {
        documents.sorted { $0.key < $1.key }.flatMap { name, json in
            secrets.filter { json.contains($0.value) }.map { "the \(name) holds the \($0.kind.rawValue) \($0.value)" }
        }
    }

    private static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
