extension GateReport {
    /// The figures that runs are compared by; shares from 0 to 1, and counts of questions.
    package func metrics(with exam: EvaluationReport) -> [String: Double] {
        var metrics = [
            "accuracy": exam.accuracy, "macro_f1": exam.macroF1, "right_first": exam.rightFirst,
            "right_first_or_offered": exam.rightFirstOrOffered, "not_answered": exam.notAnswered,
            "answered_precision": exam.answeredPrecision, "answered_recall": exam.answeredRecall,
            "asked_back": exam.askedBack, "unanswered": unanswered,
        ]
        metrics["calibration_error"] = calibrationError
        if activeVersion != nil {
            metrics["fixed"] = Double(fixed)
            metrics["broken"] = Double(broken.count)
        }
        return metrics
    }
}
