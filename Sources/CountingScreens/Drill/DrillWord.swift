/// What stands around an exercise of a drill.
package enum DrillWord: String, ScreenVocabulary {
  package static let file = "drill"
  case who
  case whoKeys = "who_keys"
  case noOne = "no_one"
  case name
  case title, begin, working, answer
  case noChoice = "no_choice"
  case inHand = "in_hand"
  case isRight = "is_right"
  case isWrong = "is_wrong"
  case missing, besides, answered
  case taken, next
  // The page of the night says these where it says others outside a drill.
  case helpLine = "help_line"
  case helpFresh = "help_fresh"
  case leaving
  // In the end.
  case summary
  case summaryLine = "summary_line"
  case summaryRight = "summary_right"
  case summaryWrong = "summary_wrong"
  case summarySum = "summary_sum"
  case summaryMore = "summary_more"
  // For the trainer.
  case answers
  case answersFor = "answers_for"
  case answersEntered = "answers_entered"
  case answersRight = "answers_right"
}
