@_exported public import Bundles
@_exported public import Dialogue
@_exported public import Privacy
@_exported public import TextAnalysis
