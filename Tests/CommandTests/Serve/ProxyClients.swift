/// Clients that speak TLS to a proxy, as a program in Python: its words are what they do, port, token and directory.
enum ProxyClients {
    static let program = #"""
        import collections, json, os, socket, ssl, sys, threading, time

        what, port, token, work = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
        tls = ssl.create_default_context(cafile=work + "/certificate.pem")
        counts, guard = collections.Counter(), threading.Lock()
        ratings = []


        def count(name, by=1):
            with guard:
                counts[name] += by


        class Gone(Exception):
            pass


        class Server:
            def __init__(self, source="127.0.0.1"):
                raw = socket.create_connection(("127.0.0.1", port), timeout=30, source_address=(source, 0))
                self.socket = tls.wrap_socket(raw, server_hostname="localhost")
                self.lines = self.socket.makefile("rb")
                self.is_draining = False
                self.name = json.loads(self.lines.readline() or b"{}").get("server")
                if not self.name:
                    raise Gone
                self.ask(op="auth", token=token)
                count(self.name)

            def send(self, **request):
                self.socket.sendall(json.dumps(request).encode() + b"\n")

            def reply(self):
                while True:
                    line = self.lines.readline()
                    if not line.endswith(b"\n"):
                        raise Gone
                    message = json.loads(line)
                    if message.get("event") == "drain":
                        self.is_draining = True
                    if message.get("event") == "bye":
                        raise Gone
                    if "event" not in message:
                        return message

            def ask(self, **request):
                while True:
                    self.send(**request)
                    reply = self.reply()
                    if reply["ok"] or "retry_ms" not in reply:
                        return reply
                    time.sleep(reply["retry_ms"] / 1000)

            def close(self):
                self.lines.close()
                self.socket.close()


        def is_over():
            return os.path.exists(work + "/over")


        def ask_on_one_connection_each():
            while not is_over():
                try:
                    server = Server()
                    count("answered" if server.ask(op="ask", text="when do you open").get("ok") else "failed")
                    server.close()
                except (Gone, OSError) as error:
                    print("short:", repr(error), file=sys.stderr)
                    count("failed")


        def ask_on_one_connection():
            server = None
            while not is_over():
                try:
                    if server is None or server.is_draining:
                        if server:
                            server.close()
                        server = Server()
                    count("answered" if server.ask(op="ask", text="when do you open").get("ok") else "failed")
                except (Gone, OSError) as error:
                    print("long:", repr(error), file=sys.stderr)
                    count("failed")
                    server = None
                time.sleep(0.002)


        def rate(name):
            server = None
            for number in range(10**9):
                if is_over():
                    return
                tries, given_by, was_cut = 0, None, False
                while True:
                    try:
                        server = server or Server()
                        if given_by != server.name:
                            turn = server.ask(op="ask", session=name, text="when do you open")["turn"]
                            given_by, tries, idem = server.name, 0, f"{name}:{server.name}:{turn}"
                        tries += 1
                        server.send(op="good", turn=turn, session=name, idem=idem)
                        if number % 7 == 3 and not was_cut:
                            was_cut = True
                            server.close()
                            raise Gone
                        reply = server.reply()
                        if reply["ok"]:
                            with guard:
                                ratings.append([server.name, turn, tries])
                                counts["rated"] += 1
                            break
                        count(reply["code"])
                        if "retry_ms" in reply or reply["code"] == "CONFLICT":
                            time.sleep(0.02)
                        else:
                            given_by = None
                    except (Gone, OSError):
                        count("cut")
                        server = None
                time.sleep(0.002)


        if what == "address":
            server = Server(source="127.0.0.9")
            print(json.dumps(server.ask(op="auth", token="tw1_k1_" + "0" * 32)))
            sys.exit()

        if what == "ask":
            threads = [threading.Thread(target=ask_on_one_connection_each) for _ in range(2)]
            threads += [threading.Thread(target=ask_on_one_connection) for _ in range(6)]
        else:
            threads = [threading.Thread(target=rate, args=(f"rater-{index}",)) for index in range(6)]
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            with guard:
                text = json.dumps({"counts": counts, "ratings": ratings})
            with open(work + "/counts.new", "w") as file:
                file.write(text)
            os.replace(work + "/counts.new", work + "/counts.json")
            time.sleep(0.1)
        with guard:
            print(json.dumps({"counts": counts, "ratings": ratings}))
        """#
}
