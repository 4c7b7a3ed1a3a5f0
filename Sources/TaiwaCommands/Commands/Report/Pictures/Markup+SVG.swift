/// Elements of SVG.
extension Markup {
    typealias Place = (x: Double, y: Double)

    static func line(from start: Place, to end: Place, class name: String) -> Markup {
        element(
            "line",
            [
                "x1": start.x.coordinate, "y1": start.y.coordinate, "x2": end.x.coordinate,
                "y2": end.y.coordinate, "class": name,
            ])
    }

    static func label(_ text: String, at place: Place, class name: String) -> Markup {
        element(
            "text", ["x": place.x.coordinate, "y": place.y.coordinate, "class": name], .text(text))
    }

    /// A picture as wide as its column, with what it shows in words.
    static func picture(
        _ name: String, width: Double, height: Double, title: String, description: String, content: Markup
    ) -> Markup {
        element(
            "svg",
            [
                "viewBox": "0 0 \(width.coordinate) \(height.coordinate)", "role": "img",
                "aria-labelledby": "\(name)-title \(name)-text",
            ],
            element("title", ["id": "\(name)-title"], .text(title))
                + element("desc", ["id": "\(name)-text"], .text(description)) + content)
    }

    /// Small columns in a line of text; what they show stands beside them.
    static func sparkline(_ values: [Int], title: String) -> Markup {
        let width = 120.0
        let height = 22.0
        let most = Double(max(values.max() ?? 0, 1))
        let step = width / Double(max(values.count, 1))
        let columns = values.enumerated().filter { $0.element > 0 }.map { place, value in
            let length = max(Double(value) / most * height, 1.5)
            return element(
                "rect",
                [
                    "x": (Double(place) * step).coordinate, "y": (height - length).coordinate,
                    "width": max(step * 0.8, 0.8).coordinate, "height": length.coordinate,
                    "class": "unanswered",
                ])
        }
        return element(
            "svg",
            [
                "viewBox": "0 0 \(width.coordinate) \(height.coordinate)", "class": "spark", "role": "img",
                "aria-label": title,
            ],
            columns.joined()
                + line(from: (0, height), to: (width, height), class: "axis"))
    }

    /// A share as a bar in a line of text, and in words beside it.
    static func bar(_ share: Double, class name: String, text: String) -> Markup {
        let rail = element("rect", ["width": "100", "height": "10", "class": "rail"])
        let part = element("rect", ["width": (share * 100).coordinate, "height": "10", "class": name])
        let bar = element("svg", ["viewBox": "0 0 100 10", "class": "bar", "aria-hidden": "true"], rail + part)
        return element("span", ["class": "share"], bar + .text(" \(text)"))
    }
}
