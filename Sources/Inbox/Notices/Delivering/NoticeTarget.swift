package import Bundles
import ModelFiles
package import SystemCalls

/// Where notices go.
package struct NoticeTarget: Sendable, Equatable {
    package enum Way: Sendable, Equatable {
        case webhook(Webhook)
        /// A program by its path, and its arguments; it finds the notice as JSON on its standard input.
        case command([String])
        /// A file of JSON Lines that grows.
        case file(String)
    }

    /// A host that takes notices by HTTP.
    package struct Webhook: Sendable, Equatable {
        /// What the body looks like.
        package enum Form: String, Sendable, CaseIterable {
            case json
            case slack
        }

        package let address: WebAddress
        package let secret: NoticeSecret?
        package let form: Form
        /// A file of certificates that are trusted instead of the system's.
        package let certificates: String?

        package init(
            _ address: WebAddress, secret: NoticeSecret? = nil, form: Form = .json, certificates: String? = nil
        ) {
            self.address = address
            self.secret = secret
            self.form = form
            self.certificates = certificates
        }
    }

    package let way: Way
    /// Whose notices go there; `nil` for everybody's.
    package let tenants: Set<TenantName>?

    package init(_ way: Way, tenants: Set<TenantName>? = nil) {
        self.way = way
        self.tenants = tenants
    }

    /// A line for the shell.
    package static func shell(_ line: String) -> Way { .command(["/bin/sh", "-c", line]) }

    /// By what it is known after a restart, and what may be shown: addresses and commands may hold secrets, so that only a part
    /// of their digest is in it.
    package var name: String {
        switch way {
        case .webhook(let webhook): "webhook \(webhook.address.host) \(Self.mark(webhook.address.text))"
        case .command(let words): "command \(Self.mark(words.joined(separator: "\0")))"
        case .file(let path): "file \(path)"
        }
    }

    /// Whether a tenant's notices go there.
    package func takes(_ tenant: TenantName) -> Bool { tenants?.contains(tenant) ?? true }

    private static func mark(_ text: String) -> String { String(SHA256.hexadecimal(of: Array(text.utf8)).prefix(8)) }
}
