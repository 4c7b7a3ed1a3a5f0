/// What a key of the triage screen means.
package enum TriageCommand: Sendable, CaseIterable {
    case up, down, pageUp, pageDown, first, last
    case open, back
    case attach, newAnswer, dismiss, claim
    case merge, mark, split
    case undo
    case search, filter, nextOpen, refresh
    case help, quit
    case accept, decline, save, switchField, earlierValue, laterValue
    case redraw, stop
}
