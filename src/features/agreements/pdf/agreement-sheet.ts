/** A contract as names and values, in the words of one language; what it says is what was signed. */
import type { Agreed } from '../agreed.ts'
import type { PaperLanguage } from '../contract.ts'
import { AGREEMENT_WORDS, type AgreementWords } from './agreement-words.ts'
import type { Sheet } from './draw-sheet.ts'

const DAY = 86_400
const HOUR = 3_600

/** A length of time in its largest whole unit. */
const duration = (seconds: number, { units }: AgreementWords): string => {
  if (seconds % DAY === 0) return units.days(seconds / DAY)
  if (seconds % HOUR === 0) return units.hours(seconds / HOUR)
  return units.minutes(Math.ceil(seconds / 60))
}

const moment = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`

/** Words of a requester lose what no font can show and what would turn the line round. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

export const agreementSheet = (of: Agreed, lang: PaperLanguage): Sheet => {
  const words = AGREEMENT_WORDS[lang]
  return {
    title: words.title,
    intro: of.livemode ? words.intro : `${words.intro} ${words.sandbox}`,
    sections: [parties(of, words), work(of, words), pay(of, words), end(of, words), law(of, words)],
    foot: `${words.check} ${of.id}`,
    pageOf: words.pageOf,
  }
}

/** An address as it was given, line by line. */
const lines = ({ postal_address }: { postal_address?: string }): string[] =>
  (postal_address ?? '')
    .split('\n')
    .map(plain)
    .filter((line) => line !== '')

const parties = ({ parties: { requester, worker, agent, place } }: Agreed, w: AgreementWords) => ({
  title: w.parties,
  rows: [
    [w.requester, [plain(requester.name), requester.id, ...lines(requester)].join('\n')],
    ...(agent === null ? [] : [[w.agent, agent] as const]),
    [w.worker, [worker.id, ...lines(worker)].join('\n')],
    [w.place, [place.legal_name, place.contact, place.id].filter((x) => x !== null).join('\n')],
    [
      w.addresses,
      lines(requester).length + lines(worker).length > 0 ? w.asGiven : w.throughThePlace,
    ],
  ] as const,
})

const work = ({ work: of, use }: Agreed, w: AgreementWords) => ({
  title: w.work,
  rows: [
    [w.what, plain(of.title)],
    [w.ids, `${of.job}\n${of.task}`],
    [w.form, `SHA-256 ${of.form_sha256}`],
    [w.accepted, moment(of.accepted_at)],
    [w.due, w.dueAfter(duration(of.due_seconds_after_acceptance, w))],
    [w.estimate, w.units.seconds(of.estimated_seconds)],
    [w.purpose, w.purposes[use.purpose] ?? use.purpose],
    [w.aiUse, w.aiUses[use.ai_use] ?? use.ai_use],
    [w.material, w.origins[use.input_origin] ?? use.input_origin],
    [w.licence, plain(String(use.data_use.licence ?? ''))],
  ] as const,
})

const pay = ({ pay: of, ...rest }: Agreed, w: AgreementWords) => ({
  title: w.pay,
  rows: [
    [w.amount, `${of.amount} ${of.currency}, ${w.perAnswer(rest.work.terms_version)}`],
    [w.paidBy, w.paidAfter(duration(of.due_seconds_after_submission_at_most, w))],
    [w.secured, w.setAside],
    [w.fee, `${of.fee_for_worker} ${of.currency}`],
    [w.rights, w.uponPayment],
  ] as const,
})

const end = ({ notice, disputes }: Agreed, w: AgreementWords) => ({
  title: w.ending,
  rows: [
    [w.byWorker, w.anyTime],
    [w.byRequester, w.workBegun(duration(notice.steady_work_seconds, w))],
    [w.unpaid, w.reply(duration(disputes.reply_seconds, w))],
    [w.decided, w.human(duration(disputes.human_decides_within_seconds, w))],
    [
      w.appeal,
      w.appealed(
        duration(disputes.appeal_window_seconds, w),
        duration(disputes.appeal_answered_within_seconds, w),
      ),
    ],
    [w.courts, w.courtsStay],
  ] as const,
})

const law = ({ law: of, house_terms_version: version }: Agreed, w: AgreementWords) => ({
  title: w.law,
  rows: [
    [w.governing, of.governing === null ? w.lawUnsaid : plain(of.governing)],
    [w.besides, w.mandatory],
    [w.terms, version === null ? w.noTerms : w.version(version)],
  ] as const,
})
