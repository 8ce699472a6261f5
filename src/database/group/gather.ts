/**
 * Questions that several calls ask at once. Calls of one operation that come together may share a
 * transaction (group-transaction.ts); what all of them ask in one turn of the event loop is then put as one
 * statement, and each gets its own answer. Outside such a group the very same question is asked for one.
 */
import type { Uuid } from '../../kernel/id.ts'
import type { Transaction } from '../pool.ts'

/** One call’s part in a group. */
export type Member = {
  readonly group: Group
  /** It was sent away, and what it would still do counts for nothing. */
  away: boolean
  /** How often it asked for what may have changed something. */
  changes: number
  /** Where, among what is about to be asked, its latest question stands: those behind it go no earlier. */
  latest: number
}

/** Calls in one transaction, and what they have asked and not been answered, in the order of the statements. */
export type Group = { readonly tx: Transaction; asked: Batch[]; named?: Uuid }

/** One question in one shape: what one statement can ask. */
type Shape = { name: string }

/** One statement to be. */
type Batch = { shape: Shape; items: Asked[] }

type Asked = {
  member: Member
  question: Question<unknown, unknown>
  item: unknown
  resolve(answer: unknown): void
  reject(error: unknown): void
}

/** Ends a call’s part in its group: it is done alone, by the way that all calls can go. */
export class Alone extends Error {
  constructor() {
    super('This call goes alone.')
    this.name = 'Alone'
  }
}

/** The answer to a member that must go alone. */
export const ALONE = Symbol('alone')

type Question<I, O> = {
  one: (tx: Transaction, item: I) => Promise<O>
  /** Answers in the order of the items; ALONE to whom it cannot serve. It waits for no lock of a row that is a caller’s own. */
  many: (tx: Transaction, items: readonly I[]) => Promise<readonly (O | typeof ALONE)[]>
  /** Items that one statement can serve have the same shape; all of them where it is left out. */
  shape?: (item: I) => string
  /** Nothing is changed by asking. */
  reads?: boolean
  /** Whether something was changed, by the answer; always where it is left out. */
  changed?: (answer: O) => boolean
}

const members = new WeakMap<Transaction, Member>()

/** Makes `tx` the hands of a member. */
export const joinGroup = (group: Group, tx: Transaction): Member => {
  const member: Member = { group, away: false, changes: 0, latest: 0 }
  members.set(tx, member)
  return member
}

/** A question that is asked for one, or, by calls that share a transaction, for all of them at once. */
export const gathered = <I, O>(
  question: Question<I, O>,
): ((tx: Transaction, item: I) => Promise<O>) => {
  const shapes = new Map<string, Shape>()
  return (tx, item) => {
    const member = members.get(tx)
    if (member === undefined) return question.one(tx, item)
    const name = question.shape?.(item) ?? ''
    const shape = shapes.get(name) ?? { name }
    shapes.set(name, shape)
    return put(member, shape, question as Question<unknown, unknown>, item) as Promise<O>
  }
}

/** Sends a call that shares a transaction with others away from them, before it has changed anything. */
export const goAlone = (tx: Transaction): void => {
  const member = members.get(tx)
  if (member === undefined) return
  member.away = true
  throw new Alone()
}

/**
 * One id for all calls that share a transaction, the first that was named; alone, a call has its own. For what
 * may be any of several rows, and is cheapest, and stands in the fewest ways, as one.
 */
export const firstNamed = (tx: Transaction, id: Uuid): Uuid => {
  const group = members.get(tx)?.group
  if (group === undefined) return id
  group.named ??= id
  return group.named
}

const put = (
  member: Member,
  shape: Shape,
  question: Question<unknown, unknown>,
  item: unknown,
): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const { asked } = member.group
    // All members have gone on as far as they can before the next tick.
    if (asked.length === 0) process.nextTick(() => askAll(member.group))
    const one = { member, question, item, resolve, reject }
    // What a call asks later may rest on what it asked before, and runs behind it.
    const at = asked.findLastIndex((batch) => batch.shape === shape)
    if (at >= member.latest) asked[at]?.items.push(one)
    else asked.push({ shape, items: [one] })
    member.latest = at >= member.latest ? at : asked.length - 1
  })

/** Puts what was asked meanwhile. */
const askAll = (group: Group): void => {
  const batches = group.asked
  group.asked = []
  for (const { items } of batches) {
    for (const { member } of items) member.latest = 0
    void askFor(group, items)
  }
}

const askFor = async (group: Group, batch: readonly Asked[]): Promise<void> => {
  const asked = batch.filter(({ member, reject }) => {
    if (member.away) reject(new Alone())
    return !member.away
  })
  const [first] = asked
  if (first === undefined) return
  const { question } = first
  if (!question.reads) for (const { member } of asked) member.changes += 1
  try {
    const answers = await question.many(
      group.tx,
      asked.map(({ item }) => item),
    )
    for (const [at, one] of asked.entries()) settle(one, answers[at])
  } catch (error) {
    for (const { reject } of asked) reject(error)
  }
}

const settle = ({ member, question, resolve, reject }: Asked, answer: unknown): void => {
  if (answer === ALONE) {
    member.away = true
    reject(new Alone())
    return
  }
  if (question.changed?.(answer) === false) member.changes -= 1
  resolve(answer)
}
