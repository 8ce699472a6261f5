/** The file for the bank, held against the schema of ISO 20022 by libxml2. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { newUuid } from '../../kernel/id.ts'
import { type CreditTransfers, pain001 } from './pain001.ts'
import { csvOf } from './payment-files.ts'
import { paymentOf, referenceOf } from './reference.ts'

const SCHEMA = readFileSync('test/support/money/pain.001.001.09.xsd', 'utf8')
const faultsOf = async (contents: string): Promise<string[]> => {
  const xml = [{ fileName: 'batch.xml', contents }]
  const { valid, errors } = await validateXML({ xml, schema: [SCHEMA] })
  return valid ? [] : errors.map(({ message }) => message)
}

const order = (more: Partial<CreditTransfers> = {}): CreditTransfers => ({
  message_id: newUuid().replaceAll('-', ''),
  created_at: new Date('2026-11-23T09:00:00Z'),
  executes_on: '2026-11-24',
  debtor: { holder: 'Coopérative Équitable', iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' },
  payments: [1n, 12_345n, 999_999_999_99n].map((amount) => ({
    reference: referenceOf('payout', newUuid()),
    name: 'Łukasz <Żółć> & Söhne',
    iban: 'NL91ABNA0417164300',
    amount,
    text: 'Fairhand “pay”',
  })),
  ...more,
})

test('a batch fits the schema, with a bank code and without', async () => {
  expect(await faultsOf(pain001(order()))).toEqual([])
  const { debtor } = order()
  expect(await faultsOf(pain001(order({ debtor: { ...debtor, bic: null } })))).toEqual([])
})

test('five hundred payments fit, and the sums are those of the parts', async () => {
  const [one] = order().payments
  if (one === undefined) throw new Error('no payment')
  const payments = Array.from({ length: 500 }, (_, at) => ({
    ...one,
    amount: BigInt(at + 1),
    reference: referenceOf('refund', newUuid()),
  }))
  const xml = pain001(order({ payments }))
  expect(await faultsOf(xml)).toEqual([])
  expect(xml.match(/<CtrlSum>1252\.50<\/CtrlSum>/g)).toHaveLength(2)
  expect(xml.match(/<NbOfTxs>500<\/NbOfTxs>/g)).toHaveLength(2)
  expect(xml.match(/<EndToEndId>/g)).toHaveLength(500)
})

test('the same batch gives the same file, and hostile names stay text', () => {
  const same = order()
  expect(pain001(same)).toBe(pain001(same))
  expect(pain001(same)).not.toMatch(/<Żółć>|Söhne|“/)
  expect(pain001(same)).toContain('<Nm>Lukasz .Zolc. . Sohne</Nm>')
})

test.each([
  ['a sum of nothing', (xml: string) => xml.replace('>0.01<', '>0.00<')],
  ['another currency', (xml: string) => xml.replace('Ccy="EUR"', 'Ccy="USD"')],
  ['no account', (xml: string) => xml.replace('NL91ABNA0417164300', '')],
  [
    'elements in another order',
    (xml: string) => xml.replace(/(<Dbtr>.*?<\/Dbtr>)(<DbtrAcct>.*?<\/DbtrAcct>)/, '$2$1'),
  ],
  [
    'an identification that is too long',
    (xml: string) => xml.replace(/<MsgId>\w+/, `<MsgId>${'x'.repeat(36)}`),
  ],
  ['another version', (xml: string) => xml.replace('pain.001.001.09', 'pain.001.001.03')],
])('the schema refuses %s', async (_what, spoil) => {
  expect(await faultsOf(spoil(pain001(order())))).not.toEqual([])
})

test('a reference names its payment and fits what banks keep', () => {
  for (const kind of ['payout', 'refund'] as const) {
    const id = newUuid()
    const reference = referenceOf(kind, id)
    expect(reference).toMatch(/^[A-Z0-9]{29}$/)
    expect(paymentOf(reference)).toEqual({ kind, id })
  }
})

test('no cell of the table is a formula, and commas stay where they are', () => {
  const row = { kind: 'payout' as const, id: newUuid(), iban: 'NL91ABNA0417164300' }
  const money = { amount: 250n, currency: 'EUR' as const, status: 'batched' as const }
  const [head, first, second] = csvOf([
    { ...row, ...money, name: '=HYPERLINK("x")' },
    { ...row, ...money, name: 'Doe, Jane' },
  ]).split('\r\n')
  expect(head).toBe('reference,name,iban,amount,currency')
  expect(first).toContain(`"'=HYPERLINK(""x"")"`)
  expect(second).toContain('"Doe, Jane",NL91ABNA0417164300,2.50,EUR')
})
