import Foundation
import SystemCalls
import TaiwaCommands

/// The program `taiwa`.
@main
enum TaiwaProgram {
    static func main() {
        CrashReports.switchOff()
        let program = Program(environment: ProcessInfo.processInfo.environment)
        exit(program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
    }
}
