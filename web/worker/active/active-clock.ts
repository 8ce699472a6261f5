/**
 * Working time at one task, counted on this device (charter R15): while the window has the focus and
 * something was done lately, or something plays. Only the total leaves it, with the answers. Pure.
 */
import { BREAK_LIMITS } from '../../../src/kernel/limits/break-limits.ts'

/** What a look at the window finds. Times in milliseconds. */
export type Look = { at: number; focused: boolean; lastInput: number; playing: boolean }

/** Longer between two looks: the device slept, or held the page still. */
const LONGEST_STEP_MS = 5000

export const isAtWork = ({ at, focused, lastInput, playing }: Look): boolean =>
  focused && (playing || at - lastInput < BREAK_LIMITS.idle * 1000)

/** The milliseconds to add for the time between the last look and this one. */
export const workedSince = (last: number, look: Look): number =>
  isAtWork(look) ? Math.min(LONGEST_STEP_MS, Math.max(0, look.at - last)) : 0
