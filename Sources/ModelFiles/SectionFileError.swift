/// Why a section file is not to be used; it says what is wrong, the caller knows which file.
package enum SectionFileError: Error, Equatable {
    /// Shorter than its own header or table says.
    case cut(expected: Int, found: Int)
    /// Does not begin as a section file does.
    case foreign
    /// Written by another version of the format.
    case version(found: UInt32, supported: UInt32)
    /// Header or table damaged.
    case damagedTable
    /// A section's bytes do not match its checksum.
    case damagedSection(SectionName)
    case missingSection(SectionName)
    /// A section is sound but does not hold what it should.
    case malformedSection(SectionName, reason: String)
}

extension SectionFileError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .cut(let expected, let found): "the file is cut: \(found) bytes of \(expected)"
        case .foreign: "this is not a Taiwa model file"
        case .version(let found, let supported):
            "model format \(found), but this program reads format \(supported); train the bundle again"
        case .damagedTable: "the table of sections is damaged (checksum)"
        case .damagedSection(let name): "section '\(name)' is damaged (checksum)"
        case .missingSection(let name): "section '\(name)' is missing"
        case .malformedSection(let name, let reason): "section '\(name)': \(reason)"
        }
    }
}
