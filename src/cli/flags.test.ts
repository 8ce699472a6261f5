/** From what is typed to an operation's input. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import type { OperationSpec } from '../kernel/operation.ts'
import { operationList, operations } from '../operations.ts'
import { UsageError } from './exit-code.ts'
import { addFlags, inputFrom } from './flags.ts'

const parse = (spec: unknown, ...args: string[]): Record<string, unknown> => {
  const command = new Command('x').exitOverride()
  addFlags(command, spec as OperationSpec)
  command.parse(args, { from: 'user' })
  return inputFrom(spec as OperationSpec, command.args, command.opts())
}
const job_id = 'job_01kb0q3e8sfh9a5v7c2x4m6n8p'

describe('flags', () => {
  test('text, numbers and lists are what the schema says', () => {
    const args = [
      '--question',
      '5',
      '--options',
      'yes, no',
      '--options',
      '["a,b"]',
      '--answers',
      '3',
    ]
    expect(parse(operations.askPeople, ...args)).toEqual({
      question: '5',
      options: ['yes', 'no', 'a,b'],
      answers: 3,
    })
  })

  test('money is an amount, with or without its currency', () => {
    const cost = (...args: string[]) => parse(operations.publishJob, job_id, ...args).max_cost
    expect(cost('--max-cost', '3.00')).toEqual({ amount: '3.00', currency: 'EUR' })
    expect(cost('--max-cost', '3.00 usd')).toEqual({ amount: '3.00', currency: 'USD' })
    expect(cost('--max-cost', '300', '--currency', 'JPY')).toEqual({
      amount: '300',
      currency: 'JPY',
    })
    expect(cost('--max-cost', '{"amount":"1","currency":"GBP"}')).toEqual({
      amount: '1',
      currency: 'GBP',
    })
    expect(() => cost('--max-cost', '3,00')).toThrow(UsageError)
    expect(parse(operations.setMandate, 'agt_x', '--per-job', 'null').per_job).toBeNull()
  })

  test('the id in the path is an argument or a flag', () => {
    expect(parse(operations.getJob, job_id)).toEqual({ job_id })
    expect(parse(operations.getJob, '--job-id', job_id)).toEqual({ job_id })
    expect(() => parse(operations.getJob)).toThrow('get-job needs <job_id>.')
  })

  test('a flag with true and false can stand alone', () => {
    expect(parse(operations.registerWorker, '--of-age')).toEqual({ of_age: true })
  })

  test('JSON comes from the command line or a file; the whole input too, and flags win', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fairhand-flags-'))
    const file = join(folder, 'job.json')
    writeFileSync(file, '{"title":"From the file","overlap":2}')
    expect(parse(operations.createJob, '--form', `@${file}`).form).toMatchObject({ overlap: 2 })
    expect(parse(operations.createJob, '--body', `@${file}`, '--title', 'Typed')).toEqual({
      title: 'Typed',
      overlap: 2,
    })
    rmSync(folder, { recursive: true })
    expect(() => parse(operations.createJob, '--form', '{"a"')).toThrow('--form takes JSON')
    expect(() => parse(operations.createJob, '--body', '[1]')).toThrow('--body takes a JSON object')
    expect(() => parse(operations.createJob, '--form', '@none.json')).toThrow('cannot be read')
  })
})

describe('every operation', () => {
  const taken = ['url', 'key', 'acting_as', 'json', 'dry_run', 'idempotency_key', 'body', 'help']
  test.each(operationList.map((spec) => [spec.name, spec] as const))(
    '%s has flags that do not meet those of every command',
    (_, spec) => {
      expect(Object.keys(spec.input.shape).filter((name) => taken.includes(name))).toEqual([])
      expect(() => addFlags(new Command('x'), spec)).not.toThrow()
    },
  )
})
