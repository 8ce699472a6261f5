/**
 * A notice as a mail: pure, so that every mail can be read before one is sent. Whatever somebody else
 * wrote (a job’s title, a requester’s name) is one line of plain text here, in the text as in the HTML.
 */

import { MAIL_LIMITS } from '../../kernel/limits/told/mail-limits.ts'
import { PUSH_LIMITS } from '../../kernel/limits/told/push-limits.ts'
import type { Money } from '../../kernel/money.ts'
import { formatAmount } from '../../kernel/money.ts'
import { groupOf, isForTheirEyes, type NoticeKind } from './notice-schemas.ts'
import { ENGLISH } from './words/english.ts'
import { FRENCH } from './words/french.ts'
import type { Named } from './words/mail-words.ts'

export type Language = 'en' | 'fr'
const WORDS = { en: ENGLISH, fr: FRENCH }

export type LetterFacts = {
  kind: NoticeKind
  about: string
  lang: Language
  time_zone: string
  place: string
  public_url: string
  title: string | null
  requester: string | null
  until: Date | null
  amount: Money | null
  /** How many receipts go along. */
  count: number
  /** Where this kind is switched off; null for what is needed. */
  stop_url: string | null
}
export type Letter = { subject: string; text: string; html: string }

/** One line without anything invisible that could make it look like something else. */
export const oneLine = (text: string, most: number): string => {
  const plain = text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const letters = [...plain]
  return letters.length <= most
    ? plain
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

const EARNED = /^(payout_|hold_|receipts|contested_paid|report_confirmed)/

type PathFacts = Pick<LetterFacts, 'kind' | 'about' | 'requester'>

/** Where a mail leads: the page of the app on which something can be done about it. */
export const pathOf = ({ kind, about, requester }: PathFacts): string => {
  if (kind.startsWith('case_')) return `/work/cases/${about}`
  if (kind === 'standing_changed') return '/work/cases'
  if (kind === 'requester_block' || kind === 'ranking_announced') return '/work/why'
  if (kind === 'terms_published' || kind === 'number_announced') return '/terms'
  if (kind === 'petition_received' || kind === 'petition_overdue')
    return requester === null ? '/console/operator/reports' : '/console/voice'
  if (kind.startsWith('petition_') || kind === 'text_hidden') return '/work/spaces'
  if (kind === 'test_result') return `/work/tests/${about}`
  if (kind === 'check_answered') return `/work/checks/${about}`
  if (EARNED.test(kind)) return '/work/earnings'
  if (about.startsWith('asg_') && kind !== 'report_dismissed') return `/work/task/${about}`
  return '/work'
}

const LOCALES = { en: 'en-GB', fr: 'fr-FR' }

/** In a letter, and on the small screen of a device that its reader carries in their own zone. */
const WRITTEN = { month: 'long', year: 'numeric', timeZoneName: 'short' } as const
const AT_A_GLANCE = { month: 'short' } as const

/** A zone that the machine does not know is no reason not to write. */
const moment = (
  at: Date,
  { lang, time_zone }: Pick<LetterFacts, 'lang' | 'time_zone'>,
  how: Intl.DateTimeFormatOptions,
): string => {
  const always = { day: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  const inZone = (timeZone: string) =>
    new Intl.DateTimeFormat(LOCALES[lang], { ...always, ...how, timeZone })
      .format(at)
      .replace(' at ', ', ')
  try {
    return inZone(time_zone)
  } catch {
    return inZone('UTC')
  }
}

const dayOf = (about: string, lang: Language): string => {
  const at = new Date(`${about}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return ''
  return new Intl.DateTimeFormat(LOCALES[lang], {
    ...{ timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' },
  }).format(at)
}

const sum = ({ minor, currency }: Money, lang: Language): string =>
  new Intl.NumberFormat(LOCALES[lang], { style: 'currency', currency }).format(
    // A decimal string, so that no sum is ever rounded on the way.
    formatAmount(minor, currency) as `${number}`,
  )

const namedIn = (facts: LetterFacts, how: Intl.DateTimeFormatOptions): Named => {
  const { lang, until, amount } = facts
  return {
    place: oneLine(facts.place, MAIL_LIMITS.title),
    title: oneLine(facts.title ?? '', MAIL_LIMITS.title),
    requester: oneLine(facts.requester ?? '', MAIL_LIMITS.title),
    until: until === null ? '' : moment(until, facts, how),
    amount: amount === null ? '' : sum(amount, lang),
    day: dayOf(facts.about, lang),
    count: facts.count,
  }
}

const ESCAPED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (one) => ESCAPED[one] ?? '')

/** The mail of a notice, in its reader’s language. */
export const letterOf = (facts: LetterFacts): Letter => {
  const words = WORDS[facts.lang]
  const named = namedIn(facts, WRITTEN)
  const { subject, lines, action } = words.letters[facts.kind](named)
  const link = `${facts.public_url}${pathOf(facts)}`
  const settings = `${facts.public_url}/work/told`
  const why = groupOf(facts.kind) === 'needed' ? words.why_needed : words.why_optional
  const foot: [string, string][] = [[words.settings, settings]]
  if (facts.stop_url !== null) foot.unshift([words.stop, facts.stop_url])
  const parts = { lines, action, link, closing: words.closing(named.place), why, foot }
  return { subject: oneLine(subject, 200), text: asText(parts), html: asHtml(parts, facts.lang) }
}

/** A notice on a device: what it says at a glance, and the page that it opens. */
export type Glance = { title: string; body: string; path: string }

/** Nothing that others should not see over somebody’s shoulder. */
export const glanceOf = (facts: LetterFacts): Glance => {
  const words = WORDS[facts.lang]
  const named = namedIn(facts, AT_A_GLANCE)
  const path = pathOf(facts)
  if (isForTheirEyes(facts.kind)) return { title: named.place, body: words.for_your_eyes, path }
  const { subject, lines } = words.letters[facts.kind](named)
  const { title, body } = PUSH_LIMITS
  return { title: oneLine(subject, title), body: oneLine(lines[0] ?? '', body), path }
}

type Parts = {
  lines: readonly string[]
  action: string
  link: string
  closing: string
  why: string
  foot: readonly [string, string][]
}

const asText = ({ lines, action, link, closing, why, foot }: Parts): string =>
  [
    ...lines,
    `${action}:\n${link}`,
    closing,
    `-- \n${[why, ...foot.map(([says, to]) => `${says}: ${to}`)].join('\n')}`,
  ].join('\n\n')

const asHtml = ({ lines, action, link, closing, why, foot }: Parts, lang: Language): string => {
  const body = lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')
  const links = foot
    .map(([says, to]) => `<a href="${escaped(to)}">${escaped(says)}</a>`)
    .join(' · ')
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0 auto;max-width:36em;padding:16px;font:16px/1.5 system-ui,sans-serif;color:#1c1917;background:#ffffff">
${body}
<p><a href="${escaped(link)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0f5c4a;color:#ffffff;font-weight:600;text-decoration:none">${escaped(action)}</a></p>
<p>${escaped(closing)}</p>
<p style="border-top:1px solid #d6d3d1;padding-top:12px;font-size:13px;color:#57534e">${escaped(why)}<br>${links}</p>
</body></html>
`
}
