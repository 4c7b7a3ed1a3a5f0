import SystemCalls

/// One notice to a webhook, and what its answer means.
struct WebhookRequest {
    let webhook: NoticeTarget.Webhook
    let post: HTTPPost

    /// - Throws: ``HTTPFailure/noLibrary`` where nothing on this machine speaks HTTP.
    init(_ webhook: NoticeTarget.Webhook) throws(HTTPFailure) {
        self.webhook = webhook
        var post = try HTTPPost(to: webhook.address)
        post.certificates = webhook.certificates
        self.post = post
    }

    func send(
        _ delivery: Delivery, at time: Int, until isStopped: @escaping @Sendable () -> Bool
    ) -> DeliveryOutcome {
        let attempt = delivery.attempts + 1
        let body = webhook.form == .json ? delivery.notice.json(attempt: attempt) : delivery.notice.slackJSON
        let seconds = UnixTime(milliseconds: time).seconds
        var headers = [
            HTTPPost.Header("Content-Type", "application/json; charset=utf-8"),
            HTTPPost.Header("X-Taiwa-Notice", "\(delivery.notice.id)"),
            HTTPPost.Header("X-Taiwa-Attempt", "\(attempt)"), HTTPPost.Header("X-Taiwa-Timestamp", "\(seconds)"),
        ]
        if let secret = webhook.secret {
            let signature = NoticeSignature(secret).value(of: body, at: seconds)
            headers.append(HTTPPost.Header("X-Taiwa-Signature", signature))
        }
        do throws(HTTPFailure) {
            return Self.outcome(of: try post.send(body, headers, until: isStopped), at: time)
        } catch {
            return error == .stopped ? .stopped : .failed("\(error)")
        }
    }

    /// 2xx is taken; 408, 429 and 5xx may go well later; everything else, also a redirect, is final.
    static func outcome(of reply: HTTPReply, at time: Int) -> DeliveryOutcome {
        switch reply.status {
        case 200..<300: .delivered
        case 408, 429, 500...: .failed("answered \(reply.status)", after: wish(reply.retryAfter, at: time))
        default: .refused("answered \(reply.status)")
        }
    }

    /// Milliseconds.
    private static func wish(_ text: String?, at time: Int) -> Int? {
        guard let text else { return nil }
        if let seconds = Int(text), (0...1_000_000).contains(seconds) { return seconds * 1000 }
        return UnixTime(httpDate: text).map { max(0, $0.milliseconds - time) }
    }
}
