/// The name of a request's member, but for `op` and `id`.
package enum Member: String, CaseIterable, Sendable {
    case tenant, domain, session, lang, idem
    case deadline = "deadline_ms"
    case version = "v"
    case token, data, verb, target, text, turn, expected, comment, action
    case tokenID = "token_id"
    case role, expires, note
    case grace = "grace_s"
    case topic, after, job, sub, seq, limit, tags, sha256
    case state, kind, view, since, search, alert, alerts, into, answer, reply, title, example, subject, before
    case cursor = "as"
    /// Of a bundle; the protocol's own is ``version``.
    case bundleVersion = "version"
}
