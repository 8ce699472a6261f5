/** What people see: aligned, in colour only where colour is wanted, and never steered by strangers. */
import { describe, expect, test } from 'vitest'
import { show } from './show.ts'
import { progressLine, styled, type Terminal } from './terminal.ts'

const terminal = (more: { tty?: boolean; columns?: number; env?: Record<string, string> } = {}) => {
  const written: string[] = []
  const sink = {
    write: (text: string) => written.push(text),
    isTTY: more.tty === true,
    columns: more.columns ?? 100,
  }
  const made: Terminal = { out: sink, err: sink, env: more.env ?? {} }
  return { ...made, written }
}

const euros = (amount: string) => ({ amount, currency: 'EUR' })
const ESCAPE = '\u001b'

describe('one object', () => {
  test('names and values are aligned; money, times and nothing read as such', () => {
    const output = {
      object: 'job',
      livemode: false,
      id: 'job_1',
      reward: euros('0.12'),
      published_at: '2026-11-23T09:00:12.345Z',
      closed_at: null,
      terminal: false,
      answers: { submitted: 2, approved: 10 },
      form: { pages: [{ items: [{ id: 'a', label: 'x'.repeat(200) }] }] },
    }
    expect(show(terminal(), output)).toBe(
      [
        'id            job_1',
        'reward        0.12 EUR',
        'published_at  2026-11-23 09:00 UTC',
        'closed_at     –',
        'terminal      no',
        'answers',
        '  submitted  2',
        '  approved   10',
        'form          (245 characters of JSON; --json shows them)',
        '',
      ].join('\n'),
    )
  })

  test('text of strangers stays on its line and cannot move the cursor', () => {
    const shown = show(terminal(), { answer: `yes\n${ESCAPE}[2Jpaid\u202e\u009b` })
    expect(shown).toBe('answer  yes [2Jpaid \n')
  })
})

describe('a list', () => {
  const rows = [
    { object: 'work', kind: 'batch', title: 'Open?', reward: euros('0.12'), id: 'job_1', note: '' },
    {
      object: 'work',
      kind: 'batch',
      title: 'A longer one',
      reward: euros('10.00'),
      id: 'job_2',
      note: '',
    },
  ]
  const list = { object: 'list', data: rows, has_more: false, next_cursor: null }

  test('is a table with what people look for first; numbers stand under each other', () => {
    expect(show(terminal(), list)).toBe(
      [
        'id     title            reward  kind',
        'job_1  Open?          0.12 EUR  batch',
        'job_2  A longer one  10.00 EUR  batch',
        '',
      ].join('\n'),
    )
  })

  test('fits the terminal, and says when there is nothing', () => {
    for (const line of show(terminal({ columns: 30 }), list).split('\n'))
      expect(line.length).toBeLessThanOrEqual(30)
    expect(show(terminal(), { ...list, data: [] })).toBe('Nothing here.\n')
  })
})

describe('colour and progress', () => {
  test('colour only on a terminal, and not when NO_COLOR or TERM=dumb says so', () => {
    const shown = (more: Parameters<typeof terminal>[0]) => {
      const made = terminal(more)
      return styled(made, made.out, 'bold', 'x')
    }
    expect(shown({ tty: true })).toContain(ESCAPE)
    expect(shown({})).toBe('x')
    expect(shown({ tty: true, env: { NO_COLOR: '1' } })).toBe('x')
    expect(shown({ tty: true, env: { TERM: 'dumb' } })).toBe('x')
    expect(shown({ tty: true, env: { NO_COLOR: '' } })).toContain(ESCAPE)
  })

  test('progress rewrites its line on a terminal, and writes each change once elsewhere', () => {
    const tell = (tty: boolean) => {
      const made = terminal({ tty })
      const progress = progressLine(made)
      for (const text of ['1 of 2', '1 of 2', '2 of 2']) progress.show(text)
      progress.end()
      return made.written.join('')
    }
    expect(tell(false)).toBe('1 of 2\n2 of 2\n')
    expect(tell(true)).toBe(`\r${ESCAPE}[K1 of 2\r${ESCAPE}[K2 of 2\n`)
  })
})
