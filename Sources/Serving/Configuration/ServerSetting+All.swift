extension ServerSetting {
    /// Every setting, in the order of the documentation's table.
    package static let all: [ServerSetting] =
        [
            ServerSetting(
                "listen", .addresses, option: "--listen", standard: "127.0.0.1:7100 without socket",
                "TCP addresses to listen on, several with commas"),
            ServerSetting(
                "socket", .sockets, option: "--socket", "Unix sockets to listen on, mode 0660 unless said otherwise"),
            ServerSetting(
                "admin_socket", .optionalPath(\.adminSocket), option: "--admin-socket",
                "Unix socket, mode 0600, whose peers have the role operator"),
            ServerSetting("plugins", .path(\.plugins), option: "--plugins", "directory that holds the bundles"),
            ServerSetting("state", .path(\.state), option: "--state", "directory that holds what the server keeps"),
            ServerSetting(
                "tokens", .optionalPath(\.tokensPath), option: "--tokens", standard: "tokens.json in state",
                "file that holds the digests of the tokens"),
            ServerSetting("name", .text(\.name), option: "--name", "what the greeting calls this server"),
            ServerSetting(
                "threads", .number(0...256, \.threads), option: "--threads",
                "loops that serve connections; 0 is one a core"),
            ServerSetting(
                "session_s", .number(60...31_536_000, \.sessionTime), "seconds that a session lives without a turn"),
            ServerSetting(
                "allow_root", .truth(\.allowsRoot), option: "--allow-root", "whether the server may run as root"),
            ServerSetting(
                "inbox", .truth(\.keepsQuestions),
                "whether questions and what was not answered are kept, masked; without it there are no alerts"),
            ServerSetting(
                "memory_mib", .number(1...1_048_576, \.memory), option: "--memory",
                "MiB of models that may be open at once; the least used are closed"),
            ServerSetting(
                "training", .truth(\.trains), "whether bundles that are dropped in or changed are trained"),
            ServerSetting("training_jobs", .number(1...64, \.trainingJobs), "bundles that are trained at once"),
            ServerSetting(
                "training_memory_mib", .number(64...1_048_576, \.trainingMemory), "MiB that one training may take"),
            ServerSetting(
                "training_cpu_s", .number(1...86_400, \.trainingTime), "seconds of processor time of one training"),
            ServerSetting(
                "alert_webhook", .webAddress(\.alertWebhook), option: "--alert-webhook",
                "address that notices about alerts are posted to"),
            ServerSetting(
                "alert_secret", .optionalPath(\.alertSecretFile), option: "--alert-secret",
                "file with the secret that such notices are signed with"),
            ServerSetting(
                "alert_exec", .command(\.alertCommand), option: "--alert-exec",
                "line for the shell that gets each notice on its standard input"),
            ServerSetting(
                "alert_file", .optionalPath(\.alertFile), option: "--alert-file", "file that notices are added to"),
            ServerSetting("notices", .notices, "when operators are told of alerts, and how"),
            ServerSetting(
                "tenants", .tenants,
                "limits of single tenants: ask_per_s, ask_burst, connections, bundles, models_mib, training_min"),
            ServerSetting(
                "peers", .peers, "roles of users and groups on Unix sockets; the first that fits, users before groups"),
        ] + limits

    /// The first five are in the greeting.
    private static let limits: [ServerSetting] = [
        ServerSetting("limits.line", .number(1_024...16_384, \.limits.line), "octets of a request line"),
        ServerSetting("limits.text", .number(16...4_096, \.limits.text), "octets of a question"),
        ServerSetting(
            "limits.inflight", .number(1...1_024, \.limits.inflight),
            "requests of a connection that wait for replies before the server stops reading"),
        ServerSetting(
            "limits.auth_s", .number(1...600, \.limits.authentication), "seconds until a peer has said who it is"),
        ServerSetting(
            "limits.idle_s", .number(1...86_400, \.limits.idle), "seconds between two lines, without a subscription"),
        ServerSetting("limits.reply", .number(65_536...16_777_216, \.limits.reply), "octets of a reply line"),
        ServerSetting("limits.connections", .number(1...65_536, \.limits.connections), "connections in all"),
        ServerSetting(
            "limits.connections_tenant", .number(1...65_536, \.limits.connectionsByTenant), "connections of a tenant"),
        ServerSetting(
            "limits.connections_address", .number(1...65_536, \.limits.connectionsByAddress),
            "connections of a source address"),
        ServerSetting(
            "limits.bundles_tenant", .number(0...1_000_000, \.limits.bundlesByTenant),
            "bundles of a tenant that are served"),
        ServerSetting(
            "limits.models_mib_tenant", .number(0...16_777_216, \.limits.modelsByTenant),
            "MiB of a tenant's models that are served"),
        ServerSetting(
            "limits.training_min_tenant", .number(0...60, \.limits.trainingMinutesByTenant),
            "minutes an hour that a tenant's bundles may be trained"),
        ServerSetting(
            "limits.line_s", .number(1...600, \.limits.lineTime), "seconds from the beginning of a line to its end"),
        ServerSetting(
            "limits.output", .number(65_536...67_108_864, \.limits.output),
            "octets that may wait for a peer before it is cut off"),
        ServerSetting(
            "limits.output_s", .number(1...600, \.limits.outputTime), "seconds that a peer may take none of its output"),
        ServerSetting(
            "limits.ask_per_s", .number(1...1_000_000, \.limits.askPerSecond), "questions of a tenant a second"),
        ServerSetting("limits.ask_burst", .number(1...1_000_000, \.limits.askBurst), "questions of a tenant at once"),
        ServerSetting(
            "limits.drain_notice_s", .number(0...600, \.limits.drainNotice),
            "seconds that a draining server is not ready and still accepts"),
        ServerSetting(
            "limits.drain_s", .number(0...3_600, \.limits.drain), option: "--drain",
            "seconds that a draining server then still answers"),
    ]
}
