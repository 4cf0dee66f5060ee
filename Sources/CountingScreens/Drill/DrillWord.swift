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
}
