/** What this device remembers of the time at its screen; storage that is full or closed forgets it. */
import { BREAK_LIMITS } from '../../../src/kernel/limits/break-limits.ts'
import { type Caps, NO_WORK, type WorkTime } from './break-clock.ts'

const TIME = 'fairhand-screen-time'
const CAPS = 'fairhand-screen-caps'

const read = <T extends object>(key: string, otherwise: T): T => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return typeof kept === 'object' && kept !== null ? { ...otherwise, ...kept } : otherwise
  } catch {
    return otherwise
  }
}

const write = (key: string, value: object): void => {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // Then it is counted anew; a reminder is not worth an error.
  }
}

export const keptTime = (): WorkTime => read(TIME, NO_WORK)
export const keepTime = (time: WorkTime): void => write(TIME, time)

export const keptCaps = (): Caps => read(CAPS, { day: BREAK_LIMITS.day, week: BREAK_LIMITS.week })
export const keepCaps = (caps: Caps): void => write(CAPS, caps)
