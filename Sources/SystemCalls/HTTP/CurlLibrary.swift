#if canImport(Glibc)
    import CLinux
    import Glibc

    /// The functions of libcurl, opened once and never closed.
    struct CurlLibrary: Sendable {
        typealias Easy = @convention(c) () -> UnsafeMutableRawPointer?
        typealias Call = @convention(c) (UnsafeMutableRawPointer?) -> Int32
        typealias Cleanup = @convention(c) (UnsafeMutableRawPointer?) -> Void
        typealias Append = @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>) -> UnsafeMutableRawPointer?
        typealias Explain = @convention(c) (Int32) -> UnsafePointer<CChar>?
        private typealias Begin = @convention(c) (Int) -> Int32

        /// `CURLINFO_RESPONSE_CODE`.
        private static let responseCode: Int32 = 0x200002

        let begin: Easy
        let perform: Call
        let end: Cleanup
        let append: Append
        let free: Cleanup
        let explain: Explain
        /// Never changed once it was opened.
        private nonisolated(unsafe) let set: UnsafeMutableRawPointer
        private nonisolated(unsafe) let get: UnsafeMutableRawPointer

        /// `nil` where there is no such library. What Debian calls by another name has the same functions.
        static let opened = CurlLibrary("libcurl.so.4") ?? CurlLibrary("libcurl-gnutls.so.4")

        private init?(_ name: String) {
            guard let library = dlopen(name, RTLD_NOW | RTLD_LOCAL),
                let global = dlsym(library, "curl_global_init"), let begin = dlsym(library, "curl_easy_init"),
                let perform = dlsym(library, "curl_easy_perform"), let end = dlsym(library, "curl_easy_cleanup"),
                let append = dlsym(library, "curl_slist_append"), let free = dlsym(library, "curl_slist_free_all"),
                let explain = dlsym(library, "curl_easy_strerror"), let set = dlsym(library, "curl_easy_setopt"),
                let get = dlsym(library, "curl_easy_getinfo")
            else { return nil }
            // CURL_GLOBAL_ALL; it is called once, by whoever makes the static value.
            guard unsafeBitCast(global, to: Begin.self)(3) == 0 else { return nil }
            self.begin = unsafeBitCast(begin, to: Easy.self)
            self.perform = unsafeBitCast(perform, to: Call.self)
            self.end = unsafeBitCast(end, to: Cleanup.self)
            self.append = unsafeBitCast(append, to: Append.self)
            self.free = unsafeBitCast(free, to: Cleanup.self)
            self.explain = unsafeBitCast(explain, to: Explain.self)
            self.set = set
            self.get = get
        }

        func set(_ option: CurlOption, _ value: Int, of handle: UnsafeMutableRawPointer) -> Bool {
            curl_set_long(set, handle, option.rawValue, value) == 0
        }

        func set(_ option: CurlOption, _ value: UnsafeRawPointer?, of handle: UnsafeMutableRawPointer) -> Bool {
            curl_set_pointer(set, handle, option.rawValue, value) == 0
        }

        /// The status of the last answer.
        func status(of handle: UnsafeMutableRawPointer) -> Int {
            var status = 0
            _ = curl_get_long(get, handle, Self.responseCode, &status)
            return status
        }
    }

    /// The numbers of <curl/curl.h>, which are part of the library's binary interface.
    enum CurlOption: Int32 {
        case url = 10002
        case isPost = 47
        case body = 10015
        case bodyLength = 60
        case headers = 10023
        case writeFunction = 20011
        case headerFunction = 20079
        case headerTarget = 10029
        case hidesProgress = 43
        case progressFunction = 20219
        case progressTarget = 10057
        case sendsNoSignals = 99
        case connectLimit = 156
        case limit = 155
        case followsRedirects = 52
        case protocols = 181
        case certificateFile = 10065
        case hostsWithoutProxy = 10177
        case agent = 10018
    }
#endif
