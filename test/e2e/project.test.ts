/** A project in real browsers: begun and promised, the same work for less said first, the end announced. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test, vi } from 'vitest'
import { launchBrowser, openPage, PHONE } from '../support/browser.ts'
import { SENTIMENT_FORM } from '../support/forms.ts'
import { look } from '../support/pages/look.ts'
import { memberPage } from '../support/pages/member-page.ts'
import { openSite, type Site } from '../support/site.ts'

// A journey waits for polls and loops, on whatever machine it runs.
vi.setConfig({ testTimeout: 90_000 })

let site: Site
let browser: Browser
beforeAll(async () => {
  site = await openSite()
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const TERMS = {
  form: SENTIMENT_FORM,
  estimated_seconds: 60,
  purpose: 'evaluate',
  ai_use: 'forbidden',
  input_origin: 'human',
  content_flags: [],
  data_use: { licence: 'CC BY 4.0', retention_days: 365, seen_by: 'public' },
}
const draft = async (
  post: Awaited<ReturnType<typeof memberPage>>['post'],
  more: object & { amount: string },
) => {
  const { amount, ...rest } = more
  const terms = { title: 'Moods', reward: { amount, currency: 'EUR' }, ...TERMS, ...rest }
  const { id } = await post('/v1/jobs', terms)
  await post(`/v1/jobs/${id}/tasks`, { tasks: [{ text: 'All is well.' }, { text: 'Not so.' }] })
  return id
}

test('begun with a commitment, less pay said before publishing, read by a worker, ended', async () => {
  const { page: console, post } = await memberPage(browser, site)
  await console.goto(`${site.url}/console/projects`)
  await console.getByLabel('Name').fill('Moods of spring')
  await console.getByLabel('Answers wanted in all').fill('10')
  await console.getByRole('checkbox').check()
  await console.getByRole('button', { name: 'Begin the project' }).click()
  await console.getByRole('heading', { name: 'Moods of spring' }).waitFor()
  await look(console, 'projects')

  const first = await draft(post, { amount: '1.00' })
  await post(`/v1/jobs/${first}/publish`, {})
  const lower = await draft(post, { amount: '0.50' })
  await console.goto(`${site.url}/console/jobs/${lower}`)
  await console.getByRole('button', { name: 'Publish for at most' }).click()
  await console.getByText('The same work paid more before').waitFor()
  await look(console, 'lower-pay')
  await console.getByRole('button', { name: 'Show it on the card, and publish' }).click()
  await console.getByText('A draft: nobody sees it yet').waitFor({ state: 'detached' })

  const { url } = await site.worker()
  const worker = await openPage(browser, { locale: 'fr-FR', viewport: PHONE })
  await worker.goto(url)
  await worker.getByText('Payé auparavant').first().waitFor()
  await look(worker, 'lower-pay-card')

  await console.goto(`${site.url}/console/projects`)
  await console.getByRole('button', { name: 'End this project' }).click()
  await console.getByText('Nobody is owed a fee.', { exact: false }).waitFor()
  await look(console, 'project-end')
  await console.getByRole('button', { name: 'Announce the end' }).click()
  await console.getByText('Ends on', { exact: false }).waitFor()
})
