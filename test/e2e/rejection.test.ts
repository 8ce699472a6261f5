/** A rejection seen from both sides, in real browsers: the reason, the reply, the decision, the appeal. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, test, vi } from 'vitest'
import { launchBrowser, openPage, PHONE } from '../support/browser.ts'
import { look } from '../support/pages/look.ts'
import { memberPage } from '../support/pages/member-page.ts'
import { openSite, type Site } from '../support/site.ts'
import { REVIEW_FORM } from '../support/verdicts/review-form.ts'

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
  reward: { amount: '2.00', currency: 'EUR' },
  estimated_seconds: 150,
  purpose: 'evaluate',
  ai_use: 'forbidden',
  input_origin: 'human',
  content_flags: [],
  data_use: { licence: 'CC BY 4.0', retention_days: 365, seen_by: 'public' },
}

/** What does not do what was asked in writing, by hand. */
const propose = async (console: Page): Promise<void> => {
  await console.getByRole('button', { name: 'Do not pay…' }).click()
  await console.getByLabel('The written criterion').selectOption('/form/instructions_md')
  await console.getByLabel('The question it is about').selectOption('mood')
  await console.getByLabel('Your explanation').fill('The text is a complaint.')
  await look(console, 'rejection-to-propose')
  await console.getByRole('button', { name: 'Propose it' }).click()
  await console.getByRole('heading', { name: 'Rejections to decide' }).waitFor()
}

/** Somebody of the instance, of neither side. */
const answerAppeal = async (): Promise<void> => {
  const operator = await openPage(browser)
  await operator.goto(site.operatorLink())
  await operator.getByRole('button', { name: 'Sign in' }).click()
  await operator.waitForURL((url) => !url.pathname.startsWith('/api'))
  await operator.goto(`${site.url}/console/operator/appeals`)
  await operator.getByText('Please look again.').waitFor()
  await operator.getByLabel('Your reasons').fill('The instructions leave both readings open.')
  await look(operator, 'appeal-to-answer')
  await operator.getByRole('button', { name: 'Overturn: it is paid' }).click()
  await operator.getByText('Nobody waits').waitFor()
}

test('proposed, read and answered on a phone in French, decided in the console, appealed', async () => {
  const { page: console, post } = await memberPage(browser, site)
  const job = await post('/v1/jobs', { title: 'Reviews', form: REVIEW_FORM, ...TERMS })
  await post(`/v1/jobs/${job.id}/tasks`, { tasks: [{ text: 'Everything was fine.' }] })
  await post(`/v1/jobs/${job.id}/publish`, {})
  const { token, url } = await site.worker()
  const { id: work } = await site.post(`/v1/jobs/${job.id}/claim`, {}, token)
  await site.post(`/v1/assignments/${work}/submit`, { answers: { mood: 'bad' } }, token)

  await console.goto(`${site.url}/console/jobs/${job.id}`)
  await propose(console)

  const worker = await openPage(browser, { locale: 'fr-FR', viewport: PHONE })
  await worker.goto(url)
  await worker.getByRole('link', { name: 'Lire et répondre' }).click()
  await worker.getByText('The text is a complaint.').waitFor()
  await worker.getByText('Rien n’est décidé', { exact: false }).waitFor()
  await look(worker, 'rejection-proposed')
  await worker.getByLabel('Votre réponse').fill('The guest writes that it was fine.')
  await worker.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await worker.getByText('La réponse de la personne').waitFor()

  await console.reload()
  await console.getByText('The guest writes that it was fine.').waitFor()
  await look(console, 'rejection-to-decide')
  await console.getByRole('button', { name: 'Reject', exact: true }).click()
  await console
    .getByRole('heading', { name: 'Rejections to decide' })
    .waitFor({ state: 'detached' })

  await worker.goto(`${site.url}/work`)
  await worker.getByRole('link', { name: 'Lire et faire appel' }).click()
  await worker.getByLabel('Votre appel').waitFor()
  await look(worker, 'rejection-decided')
  await worker.getByLabel('Votre appel').fill('Please look again.')
  await worker.getByRole('button', { name: 'Faire appel' }).click()
  await worker.getByText('Une autre personne regarde.', { exact: false }).waitFor()

  await answerAppeal()
})
