/** What the words of a mail are made of, in every language alike. */
import type { NoticeKind } from '../notice-schemas.ts'

/** A mail’s own words: a subject, some paragraphs, and what its one link says. */
export type Said = { subject: string; lines: readonly string[]; action: string }

/** Everything a mail may name, written out in its reader’s language; empty where there is nothing. */
export type Named = {
  /** The instance. */
  place: string
  /** Of the job or the project. */
  title: string
  requester: string
  /** A moment, with its time zone. */
  until: string
  amount: string
  /** The day of the receipts. */
  day: string
  /** How many receipts go along. */
  count: number
}

export type Letter = (named: Named) => Said

export type MailWords = {
  letters: Readonly<Record<NoticeKind, Letter>>
  /** Between the text and the name of who sends it. */
  closing: (place: string) => string
  /** Under a mail that nobody can switch off, and under one that they can. */
  why_needed: string
  why_optional: string
  stop: string
  /** On a locked screen, of what is for one person’s eyes. */
  for_your_eyes: string
  settings: string
}
