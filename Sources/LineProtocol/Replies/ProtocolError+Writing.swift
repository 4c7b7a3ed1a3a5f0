import StrictJSON

extension ProtocolError {
    /// Writes the members behind `ok`, in the order of the documentation's examples.
    func write(to writer: inout JSONWriter) {
        writer.name("code")
        writer.string(code.rawValue)
        writer.name("num")
        writer.integer(code.number)
        if let argument {
            writer.name("arg")
            writer.string(argument)
        }
        if let what {
            writer.name("what")
            writer.string(what.description)
        }
        writer.name("msg")
        writer.string(message.description)
        for detail in details { write(detail, to: &writer) }
        writer.name("fatal")
        writer.bool(isFatal)
    }

    private func write(_ detail: Detail, to writer: inout JSONWriter) {
        switch detail {
        case .retry(let milliseconds):
            writer.name("retry_ms")
            writer.integer(milliseconds)
        case .file(let name):
            writer.name("file")
            writer.string(name)
        case .line(let number):
            writer.name("line")
            writer.integer(number)
        case .job(let job):
            writer.name("job")
            writer.string(job)
        case .why(let reason):
            writer.name("why")
            writer.string(reason)
        case .active(let version):
            writer.name("active")
            writer.string(version)
        case .versions(let versions):
            writer.name("versions")
            writer.beginArray()
            for version in versions { writer.integer(version) }
            writer.endArray()
        case .learntBy(let versions):
            writer.name("learnt_by")
            writer.beginArray()
            for version in versions { writer.string("\(version)") }
            writer.endArray()
        case .reference(let reference):
            writer.name("ref")
            writer.string(reference)
        }
    }
}
