import Privacy
import StrictJSON
import TextAnalysis

extension ManifestObject {
    /// The most patterns of a bundle's own: each is looked for at every place of a text.
    private static let mostPatterns = 16

    /// The policy of personal information; the standard one where there is none.
    func privacy(_ name: String) throws(BundleError) -> MaskingPolicy {
        var policy = MaskingPolicy.standard
        guard let privacy = try object(name, members: ["kinds", "custom"]) else { return policy }
        if let kinds = privacy.value["kinds"] {
            for entry in try members(of: kinds, name: "kinds", expected: "an object of treatments by kind") {
                try set(entry, in: &policy)
            }
        }
        guard let custom = privacy.value["custom"] else { return policy }
        guard case .array(let elements) = custom.content else {
            throw wrongType("custom", custom, expected: "an array of patterns")
        }
        guard elements.count <= Self.mostPatterns else {
            throw problem("custom", "at most \(Self.mostPatterns) patterns are looked for", at: custom)
        }
        for element in elements { try add(element, to: &policy) }
        return policy
    }

    private func set(_ entry: JSONValue.Member, in policy: inout MaskingPolicy) throws(BundleError) {
        let kind = PIIKind(rawValue: entry.name)
        guard PIIKind.all.contains(kind) else {
            throw BundleError(
                path: path, line: entry.line, .unknownKind(entry.name, known: PIIKind.all.map(\.rawValue)))
        }
        let name = try string(entry.value, name: entry.name)
        let known = MaskingPolicy.Treatment.allCases.map(\.rawValue)
        guard let treatment = MaskingPolicy.Treatment(rawValue: name) else {
            throw BundleError(path: path, line: entry.value.line, .unknownTreatment(name, of: entry.name, known: known))
        }
        do throws(MaskingPolicy.Violation) {
            try policy.set(treatment, for: kind)
        } catch {
            throw problem("kinds", error.description, at: entry.value)
        }
    }

    private func add(_ element: JSONValue, to policy: inout MaskingPolicy) throws(BundleError) {
        let object = try ManifestObject(element, name: "custom", path: path, members: ["name", "pattern", "label"])
        let name = try string(try object.required("name"), name: "name")
        guard name.contains(where: { !$0.isWhitespace }), !policy.custom.contains(where: { $0.name == name }) else {
            throw problem("name", "a pattern's name is empty or there twice", at: element)
        }
        let pattern = try object.required("pattern")
        let source = try string(pattern, name: "pattern")
        let labels = try object.labels("label")
        do {
            policy.add(try CustomPattern(name: name, pattern: source, labels: labels))
        } catch let error as CustomPatternError {
            throw problem("pattern", error.description, at: pattern)
        } catch {
            throw problem("label", "\(error)", at: object.value["label"] ?? element)
        }
    }

    private func labels(_ name: String) throws(BundleError) -> [Language: String] {
        let labels = try strings(byLanguage: name)
        for entry in labels.keys.sorted() where ![.japanese, .english].contains(entry) {
            throw problem(name, "a label is for ja or en", at: value[name] ?? value)
        }
        return labels
    }

    private func problem(_ name: String, _ reason: String, at value: JSONValue) -> BundleError {
        BundleError(path: path, line: value.line, .badValue(name, reason: reason))
    }
}
