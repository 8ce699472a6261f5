/** Whether evidence shows what it is brought for: pure. What cannot be shown cannot be a reason. */
import type { Form } from '../../forms/form.ts'
import { answerItemsOf } from '../../forms/items-of.ts'
import { type Answers, answerTo, isBlank, visibleQuestions } from '../../forms/show-if.ts'
import type { Issue } from '../../kernel/errors.ts'
import type { Uuid } from '../../kernel/id.ts'
import { VERDICT_LIMITS } from '../../kernel/limits/verdict-limits.ts'
import type { EvidencePiece, RejectionReason, Showing } from './rejection-schemas.ts'

/** What the instance measured of the time this work took and that of others’. */
export type WorkTimes = { seconds: number; mean: number; deviation: number; sample: number }

/** What evidence is held against. */
export type Facts = {
  form: Form
  answers: Answers
  ai_use: 'forbidden' | 'allowed' | 'disclose'
  /** The answers of earlier work in the same job, as far as it was named and is there. */
  earlier: ReadonlyMap<Uuid, Answers>
  times: WorkTimes
  /** How the work answered a check; null where it is none. */
  check: FairCheck | null
}

/** What makes a check evidence: it was failed, and nobody says that it is wrong (charter R28). */
export type FairCheck = { counts: boolean; right: boolean; contested: boolean }

/** At least one piece with one of these; none where the instance itself knows. */
const NEEDED: Record<RejectionReason, readonly Showing[]> = {
  too_fast: [],
  required_item_skipped: ['item'],
  fair_check_failed: [],
  off_criterion: ['item', 'quote'],
  duplicate_or_fraud: ['same_as', 'quote'],
  ai_used: ['quote', 'same_as'],
}

/** Everything that keeps the evidence from showing the reason; nothing when it does. */
export const evidenceIssues = (
  reason: RejectionReason,
  evidence: readonly EvidencePiece[],
  facts: Facts,
): Issue[] => {
  const needed = NEEDED[reason]
  const missing: Issue[] =
    needed.length > 0 && !evidence.some((piece) => needed.some((name) => piece[name] !== undefined))
      ? [{ pointer: '/evidence', message: `For ${reason} show ${needed.join(' or ')}` }]
      : []
  const pieces = evidence.flatMap((piece, index) =>
    pieceIssues(piece, facts).map((issue) => ({
      ...issue,
      pointer: `/evidence/${index}${issue.pointer}`,
    })),
  )
  return [...missing, ...pieces, ...reasonIssues(reason, evidence, facts)]
}

const issue = (pointer: string, message: string): Issue[] => [{ pointer, message }]

const pieceIssues = (piece: EvidencePiece, facts: Facts): Issue[] => {
  if (Object.values(piece).every((member) => member === undefined))
    return issue('', 'Show something: an item, a quote, or same_as')
  const known = answerItemsOf(facts.form).map(({ id }) => id)
  if (piece.item !== undefined && !known.includes(piece.item))
    return issue('/item', `The form asks nothing under "${piece.item}"`)
  return [...quoteIssues(piece, facts), ...copyIssues(piece, facts)]
}

const quoteIssues = ({ quote, item }: EvidencePiece, { answers }: Facts): Issue[] => {
  if (quote === undefined) return []
  const where = item === undefined ? Object.values(answers) : [answerTo(answers, item)]
  return textsIn(where).some((text) => text.includes(quote))
    ? []
    : issue('/quote', 'These words do not stand in the answer')
}

/** Every text inside an answer, however deep. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

const plain = (value: unknown): string =>
  textsIn(value).join(' ').normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** Two people who choose the same option copied nothing: only longer texts can be copies. */
const copyIssues = ({ same_as, item }: EvidencePiece, facts: Facts): Issue[] => {
  if (same_as === undefined) return []
  if (item === undefined) return issue('/item', 'Name the item whose text is the same')
  const earlier = facts.earlier.get(same_as)
  if (earlier === undefined)
    return issue('/same_as', 'That is not work handed in for this job before this one')
  const own = plain(answerTo(facts.answers, item))
  if (own.length < VERDICT_LIMITS.copied_text)
    return issue(
      '/item',
      `Texts under ${VERDICT_LIMITS.copied_text} characters are alike by chance`,
    )
  return own === plain(answerTo(earlier, item)) ? [] : issue('/item', 'The two texts differ')
}

/** What the reason itself demands, whoever brings which pieces. */
const reasonIssues = (
  reason: RejectionReason,
  evidence: readonly EvidencePiece[],
  facts: Facts,
): Issue[] => {
  switch (reason) {
    case 'too_fast':
      return speedIssues(facts.times)
    case 'required_item_skipped':
      return evidence.flatMap((piece, index) => skippedIssues(piece, index, facts))
    case 'fair_check_failed':
      return checkIssues(facts.check)
    case 'ai_used':
      return facts.ai_use === 'forbidden'
        ? []
        : issue('/reason', `AI is not forbidden in this job (ai_use: ${facts.ai_use})`)
    default:
      return []
  }
}

/** Training explains and never counts; a contested or doubtful check shows nothing. */
const checkIssues = (check: FairCheck | null): Issue[] => {
  if (check === null) return issue('/reason', 'This task holds no fair check')
  if (check.contested) return issue('/reason', 'The worker contests this check; answer that first')
  if (!check.counts)
    return issue('/reason', 'This check counts for nothing: it is training, or out of use')
  return check.right ? issue('/reason', 'The check was answered as expected') : []
}

/** Never says how long the work took: a requester does not learn that (charter R13). */
const speedIssues = ({ seconds, mean, deviation, sample }: WorkTimes): Issue[] => {
  const least = VERDICT_LIMITS.too_fast_sample
  const deviations = VERDICT_LIMITS.too_fast_deviations
  if (sample < least)
    return issue('/reason', `Speed is compared with ${least} other answers or more`)
  return seconds < mean - deviations * deviation
    ? []
    : issue('/reason', `This work was not ${deviations} standard deviations faster than the mean`)
}

const skippedIssues = ({ item }: EvidencePiece, index: number, facts: Facts): Issue[] => {
  if (item === undefined) return []
  const shown = visibleQuestions(facts.form, facts.answers).find(({ id }) => id === item)
  const skipped = shown?.required === true && isBlank(answerTo(facts.answers, shown.id))
  return skipped
    ? []
    : issue(`/evidence/${index}/item`, 'Not an item that was asked, required, and left empty')
}
