/**
 * SEPA credit transfers as a file for the bank: ISO 20022 pain.001.001.09, as the EPC's guidelines for
 * customers use it (EPC132-08). The same batch gives the same file, byte for byte.
 */
import { bankText } from '../../kernel/bank/bank-text.ts'
import { formatAmount } from '../../kernel/money.ts'

export type CreditTransfers = {
  /** At most 35 signs; a bank refuses a message it had before. */
  message_id: string
  created_at: Date
  executes_on: string
  debtor: { holder: string; iban: string; bic: string | null }
  payments: readonly {
    reference: string
    name: string
    iban: string
    /** Cents of euros. */
    amount: bigint
    text: string
  }[]
}

/** The element with these children, or this text. */
const element = (name: string, content: string | readonly string[], attributes = ''): string =>
  `<${name}${attributes}>${typeof content === 'string' ? escaped(content) : content.join('')}</${name}>`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const iban = (text: string): string => element('Id', [element('IBAN', text)])

/** The whole file. There is at least one payment. */
export const pain001 = (order: CreditTransfers): string => {
  const { message_id, created_at, debtor, payments } = order
  const count = element('NbOfTxs', String(payments.length))
  const total = payments.reduce((sum, { amount }) => sum + amount, 0n)
  const sum = element('CtrlSum', formatAmount(total, 'EUR'))
  const header = element('GrpHdr', [
    element('MsgId', message_id),
    element('CreDtTm', created_at.toISOString().slice(0, 19)),
    count,
    sum,
    element('InitgPty', [element('Nm', bankText(debtor.holder, 70))]),
  ])
  const payment = element('PmtInf', [
    element('PmtInfId', message_id),
    element('PmtMtd', 'TRF'),
    count,
    sum,
    element('PmtTpInf', [element('SvcLvl', [element('Cd', 'SEPA')])]),
    element('ReqdExctnDt', [element('Dt', order.executes_on)]),
    element('Dbtr', [element('Nm', bankText(debtor.holder, 70))]),
    element('DbtrAcct', [iban(debtor.iban)]),
    element('DbtrAgt', [element('FinInstnId', [bankOf(debtor.bic)])]),
    element('ChrgBr', 'SLEV'),
    ...payments.map(transfer),
  ])
  const root = ' xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"'
  const document = element('Document', [element('CstmrCdtTrfInitn', [header, payment])], root)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`
}

const bankOf = (bic: string | null): string =>
  bic === null ? element('Othr', [element('Id', 'NOTPROVIDED')]) : element('BICFI', bic)

const transfer = (payment: CreditTransfers['payments'][number]): string =>
  element('CdtTrfTxInf', [
    element('PmtId', [element('EndToEndId', payment.reference)]),
    element('Amt', [element('InstdAmt', formatAmount(payment.amount, 'EUR'), ' Ccy="EUR"')]),
    element('Cdtr', [element('Nm', bankText(payment.name, 70))]),
    element('CdtrAcct', [iban(payment.iban)]),
    element('RmtInf', [element('Ustrd', bankText(payment.text, 140))]),
  ])
