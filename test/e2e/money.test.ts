/** Money by bank, seen by all who have to do with it: in by reference, out in a file, until it arrived. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchBrowser, openPage, PHONE } from '../support/browser.ts'
import { look } from '../support/pages/look.ts'
import { JUDGEMENT, openSite, pairsOfArguments, publishJob, type Site } from '../support/site.ts'

// A journey waits for polls and loops, on whatever machine it runs.
vi.setConfig({ testTimeout: 90_000 })

let site: Site
let browser: Browser
let desk: Page
beforeAll(async () => {
  site = await openSite({
    FAIRHAND_RAILS: 'manual,test',
    FAIRHAND_BANK_HOLDER: 'Coopérative Équitable',
    FAIRHAND_BANK_IBAN: 'FR7630006000011234567890189',
    FAIRHAND_OPERATOR_EMAIL: 'ines@example.org, paul@example.org',
  })
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** By the printed link, which works once. */
const operatorPage = async (link = site.operatorLink()): Promise<Page> => {
  const page = await openPage(browser)
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/api'))
  await page.goto(`${site.url}/console/operator/money`)
  return page
}

/** A requester's member, who reads the reference on the page. */
const referenceOf = async (): Promise<string> => {
  const page = await openPage(browser)
  const post = async (path: string, data: object) => {
    const headers = { origin: site.url, 'fairhand-acting-as': 'person' }
    const reply = await page.request.post(`${site.url}${path}`, { data, headers })
    if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`)
  }
  const account = { email: 'ana@example.org', password: 'a long enough one', name: 'Ana' }
  await post('/api/auth/sign-up/email', account)
  await post('/v1/requesters', { name: 'Atelier Nord' })
  await page.goto(`${site.url}/console/money`)
  const reference = await page.getByLabel('Your reference').inputValue()
  await look(page, 'money-requester')
  return reference
}

const record = async (reference: string, amount: string, shown: string): Promise<void> => {
  await desk.getByRole('button', { name: 'Record a transfer' }).click()
  await desk.getByLabel('Reference').fill(reference)
  await desk.getByLabel(/^Amount/).fill(amount)
  await desk.getByLabel('Booked on').fill('2026-11-23')
  await desk.getByLabel('The bank’s id of the entry').fill(`E-${amount}`)
  await desk.getByLabel('Payer', { exact: true }).fill('Atelier Nord SARL')
  await desk.getByLabel('The payer’s IBAN').fill('DE89 3704 0044 0532 0130 00')
  await desk.getByRole('button', { name: 'Whose is it?' }).click()
  await desk.getByText(`${shown} · Atelier Nord`).waitFor()
  await desk.getByRole('button', { name: 'Record it' }).click()
}

test('a transfer is recorded by its reference; whoever records a large one does not confirm it', async () => {
  const reference = await referenceOf()
  desk = await operatorPage()
  await record(reference, '400.00', '€400.00')
  await desk.getByText('Booked', { exact: true }).waitFor()
  await record(reference, '2500', '€2,500.00')
  await desk.getByText('One large transfer waits for a second person.').waitFor()
  await desk.getByText('You recorded it, so another operator confirms it.').waitFor()
  expect(await desk.getByRole('button', { name: 'Confirm' }).count()).toBe(0)
  await look(desk, 'money-desk')

  const made = await desk.request.post(`${site.url}/v1/sign-in-links`, {
    data: { email: 'paul@example.org' },
    headers: { origin: site.url, 'fairhand-acting-as': 'operator' },
  })
  const other = await operatorPage(((await made.json()) as { url: string }).url)
  await other.getByRole('button', { name: 'Confirm' }).click()
  await other.getByRole('button', { name: 'Yes, book it' }).click()
  await other.getByText('To confirm').waitFor({ state: 'detached' })
  expect(await other.getByText('Booked', { exact: true }).count()).toBe(2)
})

/** Somebody with earned money, on a phone in French. */
const earner = async (): Promise<Page> => {
  const key = await site.requester()
  const job = await publishJob(site, key, JUDGEMENT, pairsOfArguments(1))
  const { token, url } = await site.worker()
  const { id } = await site.post(`/v1/jobs/${job}/claim`, {}, token)
  const answers = { better: 'left', reason: 'It is clearer.' }
  await site.post(`/v1/assignments/${id}/submit`, { answers }, token)
  await site.post(`/v1/assignments/${id}/review`, { decision: 'approve' }, key)
  const page = await openPage(browser, { locale: 'fr-FR', viewport: PHONE })
  await page.goto(url)
  await page.getByRole('link', { name: /^Gains/ }).click()
  return page
}

test('a payout asks for an account once, leaves in a file, and is followed until it arrived', async () => {
  const worker = await earner()
  await worker.getByRole('button', { name: 'Retirer' }).click()
  await worker.getByLabel('Titulaire du compte').fill('Zoë Müller')
  await worker.getByLabel('IBAN').fill('NL91 ABNA 0417 1643 01')
  await worker.getByText('Les chiffres de contrôle ne concordent pas', { exact: false }).waitFor()
  await worker.getByLabel('IBAN').fill('NL91 ABNA 0417 1643 00')
  await worker.getByRole('button', { name: 'Garder ce compte' }).click()
  await worker.getByText('Sans frais.').waitFor()
  await worker.getByRole('button', { name: 'Tout retirer' }).click()
  await worker.getByText('Part bientôt').waitFor()
  await look(worker, 'money-worker')

  await desk.getByRole('button', { name: 'Make a file for the bank' }).click()
  await desk.getByRole('button', { name: 'Make the file' }).click()
  const saved = desk.waitForEvent('download')
  await desk.getByRole('button', { name: 'Save for the bank (SEPA, XML)' }).click()
  expect((await saved).suggestedFilename()).toMatch(/^bat_\w+\.xml$/)
  await look(desk, 'money-batch')
  await desk.getByRole('button', { name: 'It is at the bank' }).click()
  await desk.getByRole('button', { name: 'Yes, it is there' }).click()
  await desk.getByRole('button', { name: 'Arrived: Zoë Müller' }).click()
  await desk.getByText('All settled').waitFor()
  await worker.reload()
  await worker.getByText('Arrivé le', { exact: false }).waitFor()
})
