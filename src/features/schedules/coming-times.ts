/** What a schedule has before it: its next run, and what became due. */
import type { Due } from './occurrences.ts'
import { dueBetween, timesAfter } from './occurrences.ts'
import type { Repeat } from './schedule-schemas.ts'

/** As much of a schedule as its times follow from. */
export type Plan = { at: Date | null; repeat: Repeat | null; ends_at: Date | null }

/** Its first times after `after`, at most `count`; fewer when it ends before. */
export const comingTimes = async (
  { at, repeat, ends_at }: Plan,
  after: Date,
  count: number,
): Promise<Date[]> => {
  const once = at === null ? [] : [at]
  const times = repeat === null ? once : await timesAfter(repeat, after, count)
  return times.filter((time) => time > after && !(ends_at && time > ends_at))
}

/** What became due after `since`, and what comes next; `next` is null when nothing does. */
export const dueNow = async (
  { at, repeat, ends_at }: Plan,
  since: Date,
  now: Date,
): Promise<Omit<Due, 'next'> & { next: Date | null }> => {
  if (repeat === null)
    return at !== null && at <= now
      ? { latest: at, missed: 0, next: null }
      : { latest: null, missed: 0, next: at }
  const until = ends_at !== null && ends_at < now ? ends_at : now
  const due = await dueBetween(repeat, since, until)
  return { ...due, next: ends_at !== null && due.next > ends_at ? null : due.next }
}
