/// Street addresses of the United States and Britain.
enum EnglishAddresses {
    private static let streets = """
        Maple Oak Cedar Elm Washington Lincoln Park Main Lake Hill Sunset Willow Church Station Victoria Mill Highland
        Jefferson River Pine Chestnut Meadow Spring Franklin Walnut Adams King Queen Orchard School
        """.words

    private static let cities = [
        "Springfield, IL", "Portland, OR", "Austin, TX", "Madison, WI", "Boise, ID", "Salem, MA", "Dayton, OH",
        "Albany, NY", "Fresno, CA", "Tampa, FL", "Denver, CO", "New York, NY", "Santa Fe, NM", "Richmond, Virginia",
    ]

    private static let towns = "Leeds York Bristol Bath Norwich Exeter London Oxford Sheffield Cardiff Edinburgh Derby"
        .words

    static func american(_ random: inout SeededGenerator) -> String {
        let unit = random.pick([
            "", "", "", ", Apt \(random.number(1...40))\(random.letters(1, of: "ABCD"))",
            ", Unit \(random.number(1...99))",
            " #\(random.number(1...30))", ", Suite \(random.number(100...900))",
        ])
        let city = random.pick(cities)
        let end = random.pick([
            "", ", \(city)", ", \(city) \(PostalCodes.zip(&random))", ", \(city) \(PostalCodes.zipPlusFour(&random))",
        ])
        let direction = random.pick(["", "", "", "N ", "West ", "SE "])
        return "\(random.number(1...9899)) \(direction)\(random.pick(streets)) "
            + random.pick(["Street", "St", "Avenue", "Ave", "Road", "Rd", "Drive", "Lane", "Boulevard", "Court", "St."])
            .trimmed(before: unit + end) + unit + end
    }

    static func british(_ random: inout SeededGenerator) -> String {
        let flat = random.pick(["", "", "Flat \(random.number(1...40)), "])
        let end = random.pick([
            "", ", \(random.pick(towns))", ", \(random.pick(towns)) \(PostalCodes.british(&random))",
        ])
        return "\(flat)\(random.number(1...299))\(random.pick(["", "", "a"])) \(random.pick(streets)) "
            + random.pick(["Street", "Road", "Lane", "Close", "Terrace", "Gardens", "Way", "Crescent"]) + end
    }

    static func box(_ random: inout SeededGenerator) -> String {
        "\(random.pick(["PO Box", "P.O. Box", "PO box"])) \(random.number(10...9999))"
            + random.pick(["", ", \(random.pick(cities)) \(PostalCodes.zip(&random))"])
    }
}

extension String {
    /// The text without its full stop where nothing follows, so that a value never ends with one.
    fileprivate func trimmed(before rest: String) -> String {
        rest.isEmpty && hasSuffix(".") ? String(dropLast()) : self
    }
}
