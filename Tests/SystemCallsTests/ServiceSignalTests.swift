import Foundation
import SystemCalls
import Testing

struct ServiceSignalTests {
    @Test(arguments: [(SIGTERM, 0), (SIGINT, 1), (SIGHUP, 2)])
    func `a blocked signal waits to be asked for`(number: Int32, place: Int) async {
        await #expect(processExitsWith: .success) { [number, place] in
            // To this thread, since the process has others that did not block it.
            ServiceSignal.block()
            pthread_kill(pthread_self(), number)
            let received = ServiceSignal.wait()
            #expect(received == ServiceSignal.allCases[place])
        }
    }

    @Test func `threads that start later leave the signals to the one that waits`() async {
        await #expect(processExitsWith: .success) {
            ServiceSignal.block()
            let main = pthread_self()
            let thread = WorkerThread.start(name: "worker") {
                pthread_kill(pthread_self(), SIGTERM)
                pthread_kill(main, SIGHUP)
            }
            thread.join()
            let received = ServiceSignal.wait()
            #expect(received == .hangUp)
        }
    }

    @Test func `a broken pipe raises no signal after blocking`() async {
        await #expect(processExitsWith: .success) {
            signal(SIGPIPE, SIG_DFL)
            ServiceSignal.block()
            var ends: [Int32] = [0, 0]
            pipe(&ends)
            close(ends[0])
            var byte: UInt8 = 1
            #expect(write(ends[1], &byte, 1) == -1)
            #expect(errno == EPIPE)
        }
    }
}
