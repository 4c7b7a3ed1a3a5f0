/// Every verb there is: the one source of parsing, roles, HELP and the documentation.
package enum VerbTable {
    /// The members any request may have besides `op` and `id`.
    package static let common: [MemberSpecification] = [
        .named(.tenant, .name), .named(.domain, .name), .named(.session, .session), .named(.lang, .language),
        .named(.idem, .identifier), .named(.deadline, .integer(0...86_400_000)),
    ]

    /// The verbs in the order of ``Verb``'s cases.
    package static let rows: [VerbSpecification] =
        beforeAuthentication + forUsers + forAgents + forAdministrators + forOperators

    /// A verb's row.
    package static subscript(verb: Verb) -> VerbSpecification { rows[places[verb] ?? 0] }

    private static let places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.verb, $0) })

    /// The row of a word in lower case; `nil` where there is no such verb.
    static func row(of word: ShortWord?) -> VerbSpecification? {
        guard let word else { return nil }
        for index in rows.indices where rows[index].word == word { return rows[index] }
        return nil
    }

    private static let beforeAuthentication = [
        VerbSpecification(
            .hello, nil, [.positional(.version, .integer(0...LineLimits.largestInteger))],
            replies: ["versions", "features"], about: "Chooses the version of the protocol."),
        VerbSpecification(
            .auth, nil, [.positional(.token, .opaque(most: 256))],
            replies: ["principal", "tenant", "roles", "expires"], about: "Says who one is, by a token."),
        VerbSpecification(
            .ping, nil, [.optional(.data, .opaque(most: LineLimits.line))], replies: ["data"],
            about: "Gives back what it was given."),
        VerbSpecification(.health, nil, replies: ["live"], about: "Tells that the server runs."),
        VerbSpecification(
            .ready, nil, replies: ["ready", "reason", "bundles", "storage"],
            about: "Tells whether the server has loaded what it serves and takes questions."),
        VerbSpecification(.limits, nil, replies: ["limits"], about: "Lists the limits of lines, connections and time."),
        VerbSpecification(
            .help, nil, [.optional(.verb, .verb)], replies: ["help"], about: "Lists the verbs, or tells more of one."),
        VerbSpecification(.quit, nil, about: "Ends the connection after its reply."),
    ]

    private static let forUsers = [
        VerbSpecification(
            .use, .user, [.positional(.target, .target), .optional(.session, .session), .optional(.lang, .language)],
            replies: ["tenant", "domain", "session", "lang"],
            about: "Sets the tenant, domain, session and language of the requests that name none."),
        VerbSpecification(
            .ask, .user, [.positional(.text, .text)],
            replies: [
                "kind", "act", "text", "turn", "intent", "score", "options", "lang", "bundle", "alert", "durable",
                "warn", "masked",
            ], takesRestOfLine: true, about: "Asks a question; on an inline line it is all that follows the verb."),
        VerbSpecification(
            .good, .user, [.positional(.turn, .identifier)], replies: ["feedback", "alert", "durable"],
            about: "Rates a reply as good."),
        VerbSpecification(
            .bad, .user, [.positional(.turn, .identifier), .named(.expected, .text), .named(.comment, .text)],
            replies: ["feedback", "alert", "durable"], about: "Rates a reply as bad, and may say what was expected."),
        VerbSpecification(
            .why, .user, [.positional(.turn, .identifier)], replies: ["why", "bundle", "version", "taught"],
            about: "Shows on what evidence a reply was chosen."),
        VerbSpecification(
            .end, .user, [.optional(.session, .session)], replies: ["ended"], about: "Ends a session and forgets it."),
        VerbSpecification(
            .models, .user, [.optional(.domain, .name)], replies: ["models"],
            about: "Lists the bundles, their versions and their states."),
    ]

    private static let forAgents = [
        VerbSpecification(
            .alerts, .agent,
            [
                .named(.state, .choice(["new", "claimed", "resolved", "dismissed", "open"])),
                .named(.kind, .choice(["unanswered", "low_confidence", "bad_answer"])),
                .named(.after, .integer(0...LineLimits.largestInteger)), .named(.limit, .integer(1...1_000)),
                .named(.view, .choice(["alerts", "groups"])), .named(.since, .moment),
                .named(.search, .opaque(most: 256)),
            ], replies: ["alerts", "groups", "next", "more"],
            about: "Lists alerts, or the groups of those that ask the same."),
        VerbSpecification(
            .alert, .agent,
            [
                .positional(
                    .action,
                    .choice([
                        "get", "claim", "release", "resolve", "dismiss", "reopen", "preview", "merge", "split",
                    ])), .positional(.alert, .identifier),
                .named(.answer, .opaque(most: 256), with: ["resolve", "preview"]),
                .named(.reply, .text, with: ["resolve"]), .named(.title, .opaque(most: 256), with: ["resolve"]),
                .named(.into, .identifier, isRequired: true, with: ["merge"]), .named(.alerts, .tags, with: ["split"]),
            ],
            replies: [
                "alert", "group", "alerts", "example", "examples", "exam", "lines", "fix", "durable",
            ],
            about:
                "Shows an alert or a group, or decides about it: by an answer's id or a new answer's text its lines are answered from the next message on."
        ),
        VerbSpecification(
            .sub, .agent,
            [
                .positional(.topic, .name), .named(.cursor, .identifier),
                .named(.after, .integer(0...LineLimits.largestInteger)), .named(.job, .identifier),
            ], replies: ["sub", "from"],
            about:
                "Subscribes to the events of a topic, alerts, jobs or models, and first gives those that were missed."),
        VerbSpecification(.unsub, .agent, [.positional(.sub, .identifier)], about: "Ends a subscription."),
        VerbSpecification(
            .ack, .agent,
            [.positional(.cursor, .identifier), .positional(.seq, .integer(0...LineLimits.largestInteger))],
            replies: ["acked", "durable"],
            about: "Keeps up to where the events of a named subscription were taken, for the next one of the name."),
    ]

    private static let releasing = ["approve", "reject", "rollback"]

    private static let forAdministrators = [
        VerbSpecification(
            .model, .admin,
            [
                .positional(
                    .action, .choice(["load", "reload", "unload", "approve", "reject", "rollback", "status"])),
                .positional(.domain, .name),
                .optional(
                    .bundleVersion, .version, with: ["load", "approve", "reject"], neededWith: ["approve", "reject"]),
                .named(.sha256, .digest, with: ["approve"]), .named(.note, .text, with: releasing),
            ], replies: ["domain", "active", "previous", "state", "awaiting", "problem", "versions", "durable"],
            about: "Opens or closes a bundle, releases or rejects a version of it, or goes back to the one before."),
        VerbSpecification(
            .teach, .admin,
            [
                .positional(.domain, .name), .named(.text, .text, isRequired: true),
                .named(.answer, .opaque(most: 256)), .named(.reply, .text), .named(.title, .opaque(most: 256)),
            ], replies: ["example", "examples", "exam", "durable"],
            about: "Has a line answered by an answer, or by a new one, from the next message on."),
        VerbSpecification(
            .unteach, .admin, [.positional(.example, .identifier)], replies: ["example", "exam", "durable"],
            about: "Takes a taught line back."),
        VerbSpecification(
            .preview, .admin,
            [
                .positional(.domain, .name), .positional(.bundleVersion, .version),
                .optional(.limit, .integer(1...1_000)),
            ], replies: ["domain", "version", "active", "questions", "changed", "unchanged", "more"],
            about: "Asks the latest real questions again, and shows whose reply a version would change."),
        VerbSpecification(
            .train, .admin,
            [
                .positional(.action, .choice(["start", "status", "cancel", "list"])),
                .optional(.target, .identifier, with: ["start", "status", "cancel"]),
                .named(.note, .text, with: ["start"]), .named(.tags, .tags, with: ["start"]),
            ],
            replies: [
                "job", "state", "progress", "eta_s", "version", "eval", "domain", "why", "by", "note", "queued_at",
                "started_at", "ended_at", "jobs",
            ],
            about: "Trains a domain as a job, shows or cancels a job, or lists the jobs."),
        VerbSpecification(
            .token, .admin,
            [
                .positional(.action, .choice(["create", "list", "revoke"])),
                .optional(.tokenID, .identifier, with: ["revoke"]),
                .named(.role, .choice(Role.allCases.map(\.rawValue)), isRequired: true, with: ["create"]),
                .named(.expires, .moment, with: ["create"]), .named(.note, .text, with: ["create"]),
                .named(.tenant, .name),
            ], replies: ["token_id", "token", "tokens"],
            about: "Makes a token (shown this once), lists them without their secrets, or revokes one."),
        VerbSpecification(
            .erase, .admin, [.named(.subject, .session), .named(.before, .moment)],
            replies: ["erased", "retrain", "durable"],
            about: "Forgets what is kept of a session, or all that was kept before a moment."),
    ]

    private static let forOperators = [
        VerbSpecification(
            .status, .operator,
            replies: [
                "server", "started", "uptime_s", "state", "storage", "bundles", "tenants", "connections", "sessions",
                "requests", "memory_bytes",
            ], about: "Shows the state of the server."),
        VerbSpecification(
            .metrics, .operator, replies: ["content_type", "body"],
            about: "Gives the counters as Prometheus reads them."),
        VerbSpecification(
            .drain, .operator, [.optional(.grace, .integer(0...86_400))], replies: ["grace_s"],
            about: "Stops the server once it has answered what it was asked."),
    ]
}
