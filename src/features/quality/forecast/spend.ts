/** Which of the tasks that were played get further answers, where not all are paid for. Pure. */
import { gainOfAnswer } from './gain-of-answer.ts'

/** What a task’s result would be after so many of its answers. */
export type Step = {
  right: boolean
  reached: boolean
  /** Probability of each label. */
  posterior: readonly number[]
}

/**
 * How each task ends when `further` answers are paid for beyond the first step of each: one more for all
 * that want one while that lasts, then where one changes most, as a running job decides.
 */
export const spend = (played: readonly (readonly Step[])[], further: number): Step[] => {
  let tasks = played.map((steps) => ({ steps, got: 0 }))
  for (let left = further; left > 0; ) {
    const wanting = tasks.filter(({ steps, got }) => got < steps.length - 1)
    if (wanting.length === 0) break
    const next = new Set(wanting.length <= left ? wanting : byGain(wanting).slice(0, left))
    tasks = tasks.map((task) => (next.has(task) ? { ...task, got: task.got + 1 } : task))
    left -= next.size
  }
  return tasks.flatMap(({ steps, got }) => steps[got] ?? [])
}

const byGain = <T extends { steps: readonly Step[]; got: number }>(tasks: readonly T[]): T[] =>
  tasks
    .map((task) => {
      const posterior = task.steps[task.got]?.posterior ?? []
      return { task, gain: gainOfAnswer(posterior), sure: Math.max(...posterior) }
    })
    .toSorted((a, b) => b.gain - a.gain || a.sure - b.sure)
    .map(({ task }) => task)
