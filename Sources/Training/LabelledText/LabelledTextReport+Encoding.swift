import Learning

extension LabelledTextReport: Encodable {
    private enum CodingKeys: String, CodingKey {
        case measuredOn = "measured_on"
        case inScopeCount = "in_scope_rows"
        case outOfScopeCount = "oos_rows"
        case inScopeAccuracy = "in_scope_accuracy"
        case macroF1 = "macro_f1"
        case auroc = "oos_auroc"
        case averagePrecision = "oos_aupr"
        case threshold
        case outOfScopeRecall = "oos_recall"
        case inScopeAccuracyAfterRejection = "in_scope_accuracy_after_rejection"
        case calibrationError = "ece"
        case calibrationErrorWithOutOfScope = "ece_with_oos"
        case riskCoverageArea = "aurc"
        case trainings
        case trainSeconds = "train_seconds"
        case trainSecondsMean = "train_seconds_mean"
        case trainCPUSeconds = "train_cpu_seconds"
        case queryMicrosMedian = "query_micros_p50"
        case queryMicros99 = "query_micros_p99"
        case queryCount = "queries_timed"
        case modelBytes = "model_bytes"
        case peakResidentBytes = "peak_rss_bytes"
    }

    /// Encodes figures there are not as `null`, so that every report has the same names.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(measuredOn, forKey: .measuredOn)
        try container.encode(inScopeCount, forKey: .inScopeCount)
        try container.encode(outOfScopeCount, forKey: .outOfScopeCount)
        try container.encode(inScopeAccuracy, forKey: .inScopeAccuracy)
        try container.encode(macroF1, forKey: .macroF1)
        try container.encode(outOfScope?.auroc, forKey: .auroc)
        try container.encode(outOfScope?.averagePrecision, forKey: .averagePrecision)
        try container.encode(threshold, forKey: .threshold)
        try container.encode(outOfScopeRecall, forKey: .outOfScopeRecall)
        try container.encode(inScopeAccuracyAfterRejection, forKey: .inScopeAccuracyAfterRejection)
        try container.encode(calibrationError, forKey: .calibrationError)
        try container.encode(calibrationErrorWithOutOfScope, forKey: .calibrationErrorWithOutOfScope)
        try container.encode(riskCoverageArea, forKey: .riskCoverageArea)
        try container.encode(trainSeconds.count, forKey: .trainings)
        try container.encode(trainSeconds.reduce(0, +), forKey: .trainSeconds)
        try container.encode(meanTrainSeconds, forKey: .trainSecondsMean)
        try container.encode(trainCPUSeconds, forKey: .trainCPUSeconds)
        try container.encode(queryMicrosMedian, forKey: .queryMicrosMedian)
        try container.encode(queryMicros99, forKey: .queryMicros99)
        try container.encode(queryCount, forKey: .queryCount)
        try container.encode(modelBytes, forKey: .modelBytes)
        try container.encode(peakResidentBytes, forKey: .peakResidentBytes)
    }

    /// The wall-clock seconds of a training on average.
    package var meanTrainSeconds: Double { trainSeconds.reduce(0, +) / Double(Swift.max(trainSeconds.count, 1)) }
}
