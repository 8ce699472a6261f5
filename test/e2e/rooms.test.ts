/** The operator's room and the screen of webhooks: looked at, and walked through once. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { look } from '../support/pages/look.ts'
import { JUDGEMENT, openSite, pairsOfArguments, publishJob, type Site } from '../support/site.ts'

vi.setConfig({ testTimeout: 90_000 })

let site: Site
let browser: Browser
let receiver: Server
let receiverUrl = ''
let answer = 200
beforeAll(async () => {
  receiver = createServer((request, response) => {
    request.resume()
    response.writeHead(answer).end('read')
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  receiverUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
  site = await openSite({ FAIRHAND_WEBHOOK_ALLOW: receiverUrl })
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
  receiver?.close()
})

test('an operator sees what waits, follows money through the books, and leaves a trace at a person', async () => {
  const key = await site.requester('Atelier Nord')
  const job = await publishJob(site, key, JUDGEMENT, pairsOfArguments(2))
  const { token } = await site.worker()
  await site.post(`/v1/jobs/${job}/claim`, {}, token)
  const page = await openPage(browser)
  await page.goto(site.operatorLink())
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/api'))
  await page.goto(`${site.url}/console/operator`)
  await page.getByText('Work in hand').waitFor()
  await look(page, 'room-overview')

  await page.getByRole('link', { name: 'Ledger' }).click()
  await page.getByLabel('Find by id').fill(job)
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('link', { name: 'Set aside for a job' }).first().click()
  await page.getByRole('heading', { name: 'What came in and went out' }).waitFor()
  await page.getByRole('link', { name: 'Journal' }).first().click()
  await page.getByRole('heading', { name: /^Journal/ }).waitFor()
  await look(page, 'room-journal')

  await page.getByRole('link', { name: 'Accounts', exact: true }).click()
  await page.getByLabel('Address, name or id').fill('operator@')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('button', { name: 'Show this person' }).click()
  await page.getByRole('status').getByText('operator@localhost.localdomain').waitFor()
  await look(page, 'room-people')
})

test('a webhook is made, tried and given a new secret; its log says what came back', async () => {
  const page = await openPage(browser, { locale: 'fr-FR' })
  const post = async (path: string, data: object) => {
    const headers = { origin: site.url, 'fairhand-acting-as': 'person' }
    const reply = await page.request.post(`${site.url}${path}`, { data, headers })
    if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`)
  }
  const account = { email: 'ana@example.org', password: 'a long enough one', name: 'Ana' }
  await post('/api/auth/sign-up/email', account)
  await post('/v1/requesters', { name: 'Atelier Sud' })
  await page.goto(`${site.url}/console/webhooks`)
  await page.getByRole('button', { name: 'Nouveau webhook' }).click()
  await page.getByLabel('Adresse').fill(`${receiverUrl}/hook`)
  await page.getByRole('button', { name: 'Créer le webhook' }).click()
  expect(await page.getByRole('textbox', { name: 'Secret' }).inputValue()).toMatch(/^whsec_/)
  await page.getByRole('button', { name: 'Il est en lieu sûr' }).click()
  answer = 500
  await page.getByRole('button', { name: 'Envoyer un essai' }).click()
  await page.getByText('Ce qui a été envoyé').click()
  const row = page.getByRole('listitem').filter({ hasText: 'webhook.test' })
  await row.getByText('Une tentative').click()
  await row.getByText('Le destinataire a répondu 500.').waitFor()
  await look(page, 'webhooks')
  await page.getByRole('button', { name: 'Nouveau secret' }).click()
  await page.getByRole('button', { name: 'En créer un nouveau' }).click()
  expect(await page.getByRole('textbox', { name: 'Secret' }).inputValue()).toMatch(/^whsec_/)
})
