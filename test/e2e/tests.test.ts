/** Tests in real browsers: made and asked for in the console, taken on a phone, and work that an answer ends. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchBrowser, openPage, PHONE } from '../support/browser.ts'
import { BRIEF } from '../support/forms.ts'
import { look } from '../support/pages/look.ts'
import { memberPage } from '../support/pages/member-page.ts'
import { openSite, type Site } from '../support/site.ts'

// A journey waits for polls and loops, on whatever machine it runs.
vi.setConfig({ testTimeout: 120_000 })

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

const options = (screen_out: boolean) => [
  { value: 'yes', label: 'Oui' },
  { value: 'no', label: 'Non', screen_out },
]
const FORM = {
  ...{ form: 1, lang: 'fr', title: 'Vos trajets', ...BRIEF },
  pages: [
    {
      id: 'first',
      items: [{ type: 'choice', id: 'drives', label: 'Conduisez-vous ?', options: options(true) }],
    },
    { id: 'work', items: [{ type: 'long_text', id: 'trip', label: 'Votre dernier trajet ?' }] },
  ],
}
const terms = (test: string) => ({
  ...{ title: 'Racontez un trajet', form: FORM, reward: { amount: '1.00', currency: 'EUR' } },
  ...{ estimated_seconds: 60, purpose: 'evaluate', ai_use: 'forbidden', input_origin: 'human' },
  data_use: { licence: 'CC BY 4.0', retention_days: 365, seen_by: 'public' },
  content_flags: [],
  audience: { qualifications: [{ id: test }] },
})

type Member = Awaited<ReturnType<typeof memberPage>>

/** Two questions, written in the console; an open job then asks for the test. */
const makeAndAsk = async ({ page: console, post }: Member) => {
  await console.goto(`${site.url}/console/tests`)
  await console.getByLabel('Name').fill('Trajets')
  await console.getByLabel('What it is about').fill('Deux questions sur la route.')
  await console.getByLabel('What is asked').fill('Quelle vitesse en ville ?')
  await console.getByLabel('Options').fill('30\n50\n90')
  await console.getByLabel('The right one').selectOption('50')
  await console.getByLabel('Why it is right').fill('Sauf zone 30.')
  await console.getByRole('button', { name: 'Add a question' }).click()
  const second = console.getByRole('group', { name: 'Question 2' })
  await second.getByLabel('What is asked').fill('Combien de roues a une voiture ?')
  await second.getByLabel('Answered with').selectOption('number')
  await second.getByLabel('The right answer').fill('4')
  await look(console, 'tests-new')
  await console.getByRole('button', { name: 'Make the test' }).click()
  await console.getByRole('heading', { name: 'Trajets' }).waitFor()
  await look(console, 'test-made')
  const made = console.url().split('/').at(-1) ?? ''
  const { id: job } = await post('/v1/jobs', terms(made))
  await post(`/v1/jobs/${job}/tasks`, { tasks: [{}, {}] })
  await post(`/v1/jobs/${job}/publish`, {})
}

test('a test is made, asked for, taken and passed; then an answer ends the work', async () => {
  const member = await memberPage(browser, site)
  const { page: console } = member
  await makeAndAsk(member)
  const { url } = await site.worker()
  const worker = await openPage(browser, { locale: 'fr-FR', viewport: PHONE })
  await worker.goto(url)
  await worker.goto(`${site.url}/work/why`)
  await worker.getByText('1 travail qui demande un test').waitFor()
  await worker.getByRole('link', { name: 'Voir les tests' }).click()
  await worker.getByRole('heading', { name: 'Trajets' }).waitFor()
  await look(worker, 'tests-list')
  await worker.getByRole('button', { name: 'Commencer le test' }).click()
  await worker.getByText('50', { exact: true }).click()
  await worker.getByLabel('Combien de roues', { exact: false }).fill('4')
  await look(worker, 'test-form')
  await worker.getByRole('button', { name: 'Remettre' }).click()
  await worker.getByRole('heading', { name: 'Réussi' }).waitFor()
  await worker.getByText('Sauf zone 30.').waitFor()
  await look(worker, 'test-passed')

  await worker.getByRole('link', { name: 'Voir le travail' }).click()
  await worker.getByRole('button', { name: 'Commencer', exact: true }).click()
  await worker.getByText('Non', { exact: true }).click()
  await worker.getByText('Avec cette réponse').waitFor()
  await look(worker, 'screening')
  await worker.getByRole('button', { name: 'Quitter cette tâche' }).click()
  await worker.getByRole('heading', { name: 'Merci pour votre temps' }).waitFor()
  await look(worker, 'screened-out')
  await worker.goto(`${site.url}/work/why`)
  await worker.getByText('premières questions').waitFor()

  await console.goto(`${site.url}/console/tests`)
  await console.getByText('1 person passed').waitFor()
  await look(console, 'tests')
  expect(await console.getByText('attempt to grade').count()).toBe(0)
})
