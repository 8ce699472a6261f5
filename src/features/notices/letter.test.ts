/** Every mail there is, in both languages: whole, short, leading somewhere, and nobody's markup in it. */
import { expect, test } from 'vitest'
import { money } from '../../kernel/money.ts'
import { type LetterFacts, letterOf, oneLine } from './letter.ts'
import { groupOf, NOTICE_KIND_NAMES, type NoticeKind } from './notice-schemas.ts'

const ABOUT: Partial<Record<NoticeKind, string>> = {
  receipts: '2026-11-25',
  terms_published: '2',
  ranking_announced: '2',
  check_answered: 'job_01j00000000000000000000000',
  test_result: 'att_01j00000000000000000000000',
}
const facts = (kind: NoticeKind, lang: 'en' | 'fr', more: Partial<LetterFacts> = {}) => ({
  ...{
    kind,
    lang,
    time_zone: 'Europe/Paris',
    place: 'Fair Work',
    public_url: 'https://fair.example',
  },
  about: ABOUT[kind] ?? 'asg_01j00000000000000000000000',
  title: 'Sort letters',
  requester: 'Acme',
  until: new Date('2026-11-30T08:15:00Z'),
  amount: money(123_456n, 'EUR'),
  count: 3,
  stop_url: groupOf(kind) === 'needed' ? null : 'https://fair.example/mail/stop/abc',
  ...more,
})
const all = NOTICE_KIND_NAMES.flatMap((kind) =>
  (['en', 'fr'] as const).map((lang) => ({ kind, lang })),
)

test.each(all)('$kind in $lang', ({ kind, lang }) => {
  const { subject, text, html } = letterOf(facts(kind, lang))
  if (process.env.SHOW_MAIL) process.stdout.write(`\n=== ${kind} ${lang}\n${subject}\n\n${text}\n`)
  expect(subject.length).toBeGreaterThan(10)
  expect(subject.length).toBeLessThanOrEqual(200)
  expect(text).not.toMatch(/undefined|null|NaN|\[object/)
  expect(text).toMatch(/https:\/\/fair\.example\/(work|terms|console)/)
  expect(html.includes(`lang="${lang}"`)).toBe(true)
  // Whoever reads plain text only misses nothing.
  for (const line of text.split('\n\n').slice(0, -3))
    expect(html.replaceAll('&#39;', "'").replaceAll('&quot;', '"')).toContain(line)
  expect(text.includes('/mail/stop/')).toBe(groupOf(kind) !== 'needed')
})

test('dates and sums are written as its reader writes them, in their time zone', () => {
  expect(letterOf(facts('hold_placed', 'en')).text).toContain(
    '€1,234.56 of what you earned, until 30 November 2026, 09:15 CET',
  )
  expect(letterOf(facts('hold_placed', 'fr')).text).toMatch(
    /1\s234,56\s€ de ce que vous avez gagné, au plus tard jusqu’au 30 novembre 2026/,
  )
  const yen = facts('payout_sent', 'en', { amount: money(5_000n, 'JPY'), time_zone: 'UTC' })
  expect(letterOf(yen).subject).toContain('¥5,000 is on its way')
})

test('what others wrote is one short line, whatever it was', () => {
  expect(oneLine('a\r\nBcc: b\u0000\u2028c\u202ed', 50)).toBe('a Bcc: b c d')
  expect(oneLine('x'.repeat(500), 20)).toBe(`${'x'.repeat(19)}…`)
  expect([...oneLine('👩‍👩‍👧'.repeat(90), 10)].length).toBeLessThanOrEqual(10)
  const { html } = letterOf(
    facts('changes_requested', 'en', { title: '"><script>alert(1)</script>' }),
  )
  expect(html).not.toContain('<script')
})

test('a zone that the machine does not know does not stop a mail', () => {
  expect(letterOf(facts('hold_placed', 'en', { time_zone: 'Mars/Olympus' })).text).toContain(
    '30 November 2026, 08:15 UTC',
  )
})
