import { expect, test } from 'vitest'
import { infer } from '../categorical/infer.ts'
import { syntheticAnswers } from '../fixtures/synthetic-answers.ts'
import { spearman } from '../measures/rank-correlation.ts'
import { confusionCounts, confusionMatrix, pooledConfusion } from './confusion-matrix.ts'
import { workerSkills } from './worker-skill.ts'

const trueSkill = (w: number) => 0.4 + 0.55 * (w / 29)
const { table } = syntheticAnswers({ tasks: 400, workers: 30, overlap: 5, skill: trueSkill })
const { posterior } = infer(table)
const number = (name: string) => Number(name.split(' ')[1])
const truth = table.workers.map((name) => trueSkill(number(name)))

test('skills are near what made the answers, and intervals hold them', () => {
  const { skill, low, high } = workerSkills(table, posterior)
  expect(spearman([...skill], truth)).toBeGreaterThan(0.9)
  const held = truth.filter((real, w) => (low[w] ?? 1) <= real && real <= (high[w] ?? 0))
  expect(held.length / truth.length).toBeGreaterThanOrEqual(0.9)
  for (const [w, one] of skill.entries()) {
    expect(low[w]).toBeLessThanOrEqual(one)
    expect(high[w]).toBeGreaterThanOrEqual(one)
  }
})

test('who never erred may be perfect, and who never answered may be anything', () => {
  const perfect = syntheticAnswers({ skill: () => 1 })
  const skills = workerSkills(perfect.table, infer(perfect.table).posterior)
  expect(Math.max(...skills.high)).toBeGreaterThan(0.99)
  const silent = { ...perfect.table, workers: [...perfect.table.workers, 'silent'] }
  const { answers, low, high } = workerSkills(silent, infer(perfect.table).posterior)
  expect([answers.at(-1), low.at(-1), high.at(-1)]).toEqual([0, 0, 1])
})

test('rows of a confusion matrix sum to 1 and are right on the diagonal for a good worker', () => {
  const counts = confusionCounts(table, posterior)
  const good = table.workers.indexOf('worker 29')
  const matrix = confusionMatrix(counts, pooledConfusion(counts, 3), 3, good)
  for (const [right, row] of matrix.entries()) {
    expect(row.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
    expect(row[right]).toBe(Math.max(...row))
  }
})
