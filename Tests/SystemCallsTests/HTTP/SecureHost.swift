import Foundation
import TestSupport

/// A host that speaks HTTPS with a certificate that it has made for 127.0.0.1.
struct SecureHost {
    let port: Int
    /// The path of its certificate.
    let certificate: String
    private let process: Process
    private let directory: TemporaryDirectory

    /// `nil` where there is no python3 or no openssl.
    init?() throws {
        directory = try TemporaryDirectory()
        certificate = "\(directory.path)/host.pem"
        let key = "\(directory.path)/host.key"
        let making = Self.process(
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=test", "-addext",
            "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate)
        try making.run()
        making.waitUntilExit()
        guard making.terminationStatus == 0 else { return nil }
        process = Self.process("python3", "-c", Self.script, certificate, key)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        guard let line = String(data: output.fileHandleForReading.availableData, encoding: .utf8),
            let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines))
        else { return nil }
        self.port = port
    }

    func stop() {
        // A thread of the tests may have handed on a mask with the signal that asks.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    private static func process(_ words: String...) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        return process
    }

    private static let script = """
        import http.server, ssl, sys
        class Hook(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()
            def log_message(self, *words): pass
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hook)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[1], sys.argv[2])
        server.socket = context.wrap_socket(server.socket, server_side=True)
        print(server.server_address[1], flush=True)
        server.serve_forever()
        """
}
