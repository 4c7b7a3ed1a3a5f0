#if canImport(Darwin)
    import Foundation

    extension HTTPPost {
        static func prepare() throws(HTTPFailure) {}

        /// Sends a body and waits for the answer.
        ///
        /// - Parameters:
        ///   - isStopped: asked about once a second; when it says so the request is given up.
        package func send(
            _ body: [UInt8], _ headers: [Header], until isStopped: @escaping @Sendable () -> Bool = { false }
        ) throws(HTTPFailure) -> HTTPReply {
            guard let url = URL(string: address.text) else { throw .failed("this is no address") }
            var request = URLRequest(url: url, timeoutInterval: Double(limit) / 1000)
            request.httpMethod = "POST"
            request.httpBody = Data(body)
            for header in headers { request.setValue(header.value, forHTTPHeaderField: header.name) }
            let session = URLSession(configuration: .ephemeral, delegate: StayingHere(), delegateQueue: nil)
            defer { session.invalidateAndCancel() }
            let outcome = Lock<Result<HTTPReply, HTTPFailure>?>(nil)
            let done = DispatchSemaphore(value: 0)
            let task = session.dataTask(with: request) { _, response, error in
                outcome.withLock { $0 = Self.outcome(response, error) }
                done.signal()
            }
            task.resume()
            let end = MonotonicClock.now() + UInt64(limit) * 1_000_000
            while done.wait(timeout: .now() + 0.5) == .timedOut {
                if isStopped() { throw .stopped }
                if MonotonicClock.now() > end { throw .timeout }
            }
            guard let result = outcome.withLock({ $0 }) else { throw .failed("no answer") }
            return try result.get()
        }

        private static func outcome(_ response: URLResponse?, _ error: (any Error)?) -> Result<HTTPReply, HTTPFailure> {
            if let response = response as? HTTPURLResponse {
                let retryAfter = response.value(forHTTPHeaderField: "Retry-After")
                return .success(HTTPReply(status: response.statusCode, retryAfter: retryAfter))
            }
            switch (error as? URLError)?.code {
            case .timedOut: return .failure(.timeout)
            case .serverCertificateUntrusted, .serverCertificateHasUnknownRoot, .serverCertificateHasBadDate:
                return .failure(.untrusted)
            default: return .failure(.failed("the host cannot be reached"))
            }
        }
    }

    /// Follows no redirect.
    private final class StayingHere: NSObject, URLSessionTaskDelegate {
        func urlSession(
            _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
            newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
        ) { completionHandler(nil) }
    }
#endif
