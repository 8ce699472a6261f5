/** The handlers of this slice, by the names of their operations. */
import { answerQuestionHandler } from './answer-question.ts'
import { askQuestionHandler } from './ask-question.ts'
import { listQuestionsHandler } from './list-questions.ts'

export const questionHandlers = {
  askQuestion: askQuestionHandler,
  answerQuestion: answerQuestionHandler,
  listQuestions: listQuestionsHandler,
}
