import Foundation

/// A dialogue engine over the bundles of a plugin directory.
///
/// ```swift
/// let engine = try Engine(plugins: "Plugins")
/// var conversation = engine.conversation()
/// print(conversation.reply(to: "How do I reset my password?").text)
/// ```
/// A value; conversations made from it share its models, which lie in mapped files.
public struct Engine: Sendable {
    /// What to do with bundles that have no model for their present sheets.
    public enum Preparation: Sendable {
        /// Train them before opening.
        case trainIfNeeded
        /// Serve what is released and leave the rest.
        case openReleased
    }

    /// A bundle being trained.
    public struct Progress: Sendable {
        public let domain: DomainName
        /// 0 to 1.
        public let fraction: Double
    }

    /// Something about a bundle that its owner should know.
    public enum Notice: Sendable, CustomStringConvertible {
        /// The bundle is not served, or is served in its last good version.
        case problem(BundleError, stillServing: Int?)
        /// The version trained on the present sheets did not pass its gate and is not released; `report` says why.
        case refused(DomainName, version: Int, report: String, stillServing: Int?)

        public var description: String {
            switch self {
            case .problem(let error, let version): "\(error)\(Self.serving(version))"
            case .refused(let domain, let version, let report, let serving):
                "\(domain): version \(version) did not pass its gate and is not released; see \(report)"
                    + Self.serving(serving)
            }
        }

        private static func serving(_ version: Int?) -> String {
            version.map { " (version \($0) goes on serving)" } ?? ""
        }
    }

    let router: Router
    /// What masks before a bundle is chosen, and what is kept of a conversation: every kind, and the patterns of all bundles.
    package let redactor: Redactor
    /// What is wrong with bundles that are not served as their owner expects; the others go on.
    public let notices: [Notice]

    /// The bundles that answer, by name.
    public var bundles: [ReleasedBundle] { router.bundles }
    /// Where each of them is.
    private let places: [DomainName: Int]

    /// Opens a plugin directory.
    ///
    /// - Parameters:
    ///   - path: the directory that holds the bundles.
    ///   - corpora: the directory with background text for training; by default `corpora` beside the plugin directory.
    ///   - catalog: the stages that bundles can name.
    ///   - preparation: what to do with bundles that have no model for their present sheets.
    ///   - domain: the only bundle to open, if just one is wanted.
    ///   - report: called as training goes on, from any thread.
    /// - Throws: ``BundleError`` when the directory is not there. A bundle that is not right is left out and named in
    ///   ``notices``.
    public init(
        plugins path: String, corpora: String? = nil, catalog: StageCatalog = .standard,
        preparation: Preparation = .trainIfNeeded, domain: DomainName? = nil,
        report: @escaping @Sendable (Progress) -> Void = { _ in }
    ) throws(BundleError) {
        let contents = try PluginDirectory(path: path).contents()
        var opener = BundleOpener(
            plugins: path, corpora: corpora, catalog: catalog, preparation: preparation, report: report)
        let wanted = contents.bundles.filter { domain == nil || $0.domain == domain }
        let bundles = wanted.compactMap { opener.open($0) }.map { ReleasedBundle(keeping: $0) }
        let problems = contents.problems.map { Notice.problem($0, stillServing: nil) }
        self.init(bundles: bundles, notices: problems + opener.notices)
    }

    /// An engine over bundles that somebody has opened, by name.
    ///
    /// - Parameters:
    ///   - former: one that has most of the same bundles, whose place it takes.
    package init(bundles: [ReleasedBundle], notices: [Notice] = [], after former: Engine? = nil) {
        router = Router(bundles: bundles, after: former?.router)
        redactor = Redactor(policy: .masking(customOf: bundles.map(\.profile.privacy)))
        self.notices = notices
        places = Dictionary(uniqueKeysWithValues: bundles.enumerated().map { ($1.domain, $0) })
    }

    private init(router: Router, of engine: Engine) {
        self.router = router
        redactor = engine.redactor
        notices = engine.notices
        places = engine.places
    }

    /// An engine that knows some of this one's bundles only, and masks by their patterns; models are shared.
    package func restricted(to isIncluded: (DomainName) -> Bool) -> Engine {
        Engine(bundles: bundles.filter { isIncluded($0.domain) })
    }

    /// The same engine where one domain answers with another of its versions; itself where it has no such domain.
    package func staying(with bundle: ReleasedBundle) -> Engine {
        guard let place = places[bundle.domain] else { return self }
        return Engine(router: router.replacing(place, with: bundle), of: self)
    }

    /// A new conversation.
    ///
    /// - Parameters:
    ///   - language: what to speak when an utterance does not show its language.
    ///   - domain: the only domain to talk about; by default each question finds its own.
    public func conversation(language: Language = .english, domain: DomainName? = nil) -> Conversation {
        Conversation(engine: self, state: ConversationState(language: language), domain: domain)
    }

    /// A conversation that was saved, see ``Conversation/state``.
    public func conversation(restoring state: ConversationState, domain: DomainName? = nil) -> Conversation {
        Conversation(engine: self, state: state, domain: domain)
    }

    /// Lets a domain answer by a book of lessons from the next utterance on, in all conversations; nothing for a domain that is not there.
    package func teach(_ book: LessonBook, in domain: DomainName) { bundle(domain)?.shelf.put(book) }

    /// A bundle by its domain.
    public func bundle(_ domain: DomainName) -> ReleasedBundle? { places[domain].map { bundles[$0] } }
}
