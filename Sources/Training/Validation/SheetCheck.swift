/// One thing to look for in a bundle's sheets.
protocol SheetCheck: Sendable {
    /// What was found, in any order.
    func findings(in sheets: SheetRows) -> [Finding]
}
