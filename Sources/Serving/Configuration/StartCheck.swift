package import SystemCalls

/// Whether a server may start as it is configured.
package struct StartCheck: Sendable {
    /// How the file or directory of a name stands; `nil` when there is none.
    package typealias FileView = @Sendable (String) throws(SystemError) -> FileStanding?

    private let user: UInt32
    private let standing: FileView

    /// The write permission of those who are neither owner nor of the group.
    private static let worldWritable: UInt32 = 0o002

    /// - Parameters:
    ///   - user: whom the server runs as.
    package init(user: UInt32 = ProcessIdentity.effectiveUser, standing: @escaping FileView = Self.onDisk) {
        self.user = user
        self.standing = standing
    }

    /// How things stand on this machine, symbolic links followed.
    package static let onDisk: FileView = { (path) throws(SystemError) in
        do throws(SystemError) {
            return try FileStanding.ofTarget(path)
        } catch {
            if error.isNotFound { return nil }
            throw error
        }
    }

    /// All that forbids the start, in the order of ``StartRefusal``; empty when nothing does.
    ///
    /// - Parameters:
    ///   - hasTokens: whether a token was ever made.
    ///   - bundles: the bundles' directories.
    package func refusals(
        of configuration: ServerConfiguration, hasTokens: Bool, bundles: [String]
    ) -> [StartRefusal] {
        var refusals: [StartRefusal] = []
        for listener in configuration.listeners where listener.isExposed && !hasTokens {
            refusals.append(
                listener.address.isLoopback
                    ? .proxiedWithoutTokens(listener.address) : .openToAll(listener.address))
        }
        let directories = Set(bundles.flatMap { Self.directories(from: configuration.plugins, to: $0) })
        var trusted: [(StartRefusal.Trusted, String)] = configuration.file.map { [(.configuration, $0)] } ?? []
        trusted += [(.plugins, configuration.plugins), (.state, configuration.state)]
        trusted += directories.sorted().map { (.bundle, $0) }
        for (trusted, path) in trusted {
            do throws(SystemError) {
                guard let standing = try standing(path), standing.mode & Self.worldWritable != 0 else { continue }
                refusals.append(.worldWritable(trusted, path: path))
            } catch {
                refusals.append(.unreadable(error))
            }
        }
        do throws(SystemError) {
            if let standing = try standing(configuration.tokens),
                let problem = TokenFile.problem(of: standing, at: configuration.tokens, for: user)
            {
                refusals.append(.tokens(problem))
            }
        } catch {
            refusals.append(.unreadable(error))
        }
        if user == 0, !configuration.allowsRoot { refusals.append(.root) }
        return refusals
    }

    /// A bundle's directory and those on the way to it: whoever can change one can put another bundle there.
    private static func directories(from plugins: String, to bundle: String) -> [String] {
        guard bundle.hasPrefix(plugins + "/") else { return [bundle] }
        var path = plugins
        return bundle.dropFirst(plugins.count + 1).split(separator: "/").map { part in
            path += "/\(part)"
            return path
        }
    }
}
