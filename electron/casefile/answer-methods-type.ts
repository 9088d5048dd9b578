import type { ColumnMapping } from '../../shared/model/column-mapping.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import type { KeptAnswers } from '../../shared/model/read-answers.ts'
import type { LongReading } from '../../shared/model/reading.ts'

/** What persons said of files that their readers could not know. */
export type AnswerMethods = {
  /** Of one item; an empty object where nobody said anything. */
  answersOf(itemId: ItemId): KeptAnswers
  /** What was said of columns in this case, by the signature of their heading; what was said last holds. */
  explainedColumns(): ReadonlyMap<string, ColumnMapping>
  /**
   * States the answers of an item with what was read by them. Inside of a step, undoing brings the former reading back.
   * With `reading` null only the answers are kept.
   */
  answerReading(itemId: ItemId, answers: KeptAnswers, reading: LongReading | null): void
}
