import Taiwa
import Terminal

/// A reply as the terminal shows it.
struct ReplyPainter {
    let palette: Palette
    /// The width to wrap to; `nil` where it is no terminal.
    let columns: Int?

    func text(of reply: Reply) -> String { text(reply.text, of: reply.kind) }

    /// The text of a reply of some kind.
    func text(_ text: String, of kind: Reply.Kind) -> String {
        let lines = text.sanitizedForTerminal(lineBreaks: .kept).split(
            separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().flatMap { index, line in
            (columns.map { line.wrapped(to: $0) } ?? [String(line)]).map { paint($0, of: kind, isFirst: index == 0) }
        }
        .joined(separator: "\n")
    }

    private func paint(_ line: String, of kind: Reply.Kind, isFirst: Bool) -> String {
        switch kind {
        case .answer: line.hasPrefix("http") ? palette.paint(line, Style(color: .blue)) : line
        case .clarify: isFirst ? palette.paint(line, Style(color: .cyan)) : line
        case .fallback, .handover: palette.paint(line, Style(color: .yellow))
        case .social, .feedback: palette.paint(line, Style(color: .green))
        case .notice: isFirst ? palette.paint(line, .faint) : line
        }
    }
}
