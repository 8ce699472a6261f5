/** In real browsers: a worker asks and the time stands still; a requester answers; an operator announces, tests, answers reports. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchBrowser, openPage, PHONE } from '../support/browser.ts'
import { look } from '../support/pages/look.ts'
import { memberPage } from '../support/pages/member-page.ts'
import { JUDGEMENT, openSite, pairsOfArguments, type Site } from '../support/site.ts'

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

const TERMS = {
  ...{ title: JUDGEMENT.title, form: JUDGEMENT, reward: { amount: '2.00', currency: 'EUR' } },
  ...{ estimated_seconds: 150, purpose: 'evaluate', ai_use: 'forbidden', input_origin: 'ai' },
  data_use: { licence: 'CC BY 4.0', retention_days: 365, seen_by: 'public' },
  content_flags: [],
}

const workerAt = async (path: string): Promise<Page> => {
  const { url } = await site.worker()
  const page = await openPage(browser, { locale: 'fr-FR', viewport: PHONE })
  await page.goto(url)
  await page.goto(`${site.url}${path}`)
  return page
}

test('a worker asks, a requester answers, and everybody reads it; better terms are a version', async () => {
  const { page: console, post } = await memberPage(browser, site)
  const { id } = await post('/v1/jobs', TERMS)
  await post(`/v1/jobs/${id}/tasks`, { tasks: pairsOfArguments(3) })
  await post(`/v1/jobs/${id}/publish`, {})
  const worker = await workerAt('/work')
  const start = worker.getByRole('button', { name: 'Commencer' }).first()
  await start.waitFor()
  await look(worker, 'offer-said')
  await start.click()
  await worker.getByRole('button', { name: 'Poser une question' }).click()
  await worker.getByLabel('Votre question').fill('Faut-il compter le ton ?')
  await look(worker, 'question-asking')
  await worker.getByRole('button', { name: 'Envoyer la question' }).click()
  await worker.getByText('Votre question attend sa réponse').waitFor()
  await console.goto(`${site.url}/console/jobs/${id}`)
  await console.getByText('Faut-il compter le ton ?').waitFor()
  await look(console, 'questions-open')
  await console.getByLabel('Your answer').fill('No, the argument alone.')
  await console.getByRole('button', { name: 'Answer for everybody' }).click()
  await console.getByText('1 answered question').waitFor()
  await worker.getByText('No, the argument alone.').waitFor()
  await look(worker, 'question-answered')
  await console.getByRole('button', { name: 'Better terms' }).click()
  await console.getByLabel('Silence pays after').selectOption({ label: '1 hour' })
  await look(console, 'better-terms')
  await console.getByRole('button', { name: 'Publish this version' }).click()
  await console.getByText('Versions of the terms: 2').click()
  await look(console, 'terms-versions')
})

/** The operator of the first start. */
const operatorAt = async (path: string): Promise<Page> => {
  const page = await openPage(browser, { locale: 'fr-FR' })
  await page.goto(site.operatorLink())
  await page.getByRole('button').first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/api'))
  await page.goto(`${site.url}${path}`)
  return page
}

test('an operator answers a report, makes a test for everybody, and announces a worse number', async () => {
  const worker = await workerAt('/work')
  await worker.getByRole('button', { name: 'Commencer' }).first().click()
  await worker.getByRole('button', { name: 'Signaler le contenu' }).click()
  await worker.getByLabel('Haine').check()
  await worker.getByRole('button', { name: 'Signaler et quitter' }).click()
  await worker.waitForURL(`${site.url}/work`)
  const operator = await operatorAt('/console/operator')
  await operator.getByText('qu’il montre : Haine', { exact: false }).waitFor()
  await look(operator, 'reported-jobs')
  await operator.getByRole('button', { name: 'L’avertissement est juste' }).click()
  await operator
    .getByRole('dialog')
    .getByRole('button', { name: 'L’avertissement est juste' })
    .click()
  await operator.getByText('qu’il montre : Haine', { exact: false }).waitFor({ state: 'detached' })
  await operator.goto(`${site.url}/console/operator/tests`)
  await operator.getByLabel('Nom').fill('Français écrit')
  await operator.getByLabel('Ce qui est demandé').fill('Combien de o dans « oiseau » ?')
  await operator.getByLabel('Réponse attendue').selectOption('number')
  await operator.getByLabel('La bonne réponse').fill('1')
  await look(operator, 'place-tests')
  await operator.getByRole('button', { name: 'Créer le test' }).click()
  await operator.getByRole('heading', { name: 'Français écrit' }).waitFor()
  await look(operator, 'place-test')
  await operator.goto(`${site.url}/console/operator/terms`)
  await operator.getByLabel('Quelle promesse').selectOption('project_notice')
  await operator.getByLabel('Nouvelle valeur, en secondes').fill('604800')
  await operator.getByLabel('Pourquoi').fill('Les projets sont devenus plus courts qu’avant.')
  await operator.getByRole('button', { name: 'Regarder d’abord' }).last().click()
  await operator.getByRole('button', { name: 'L’annoncer' }).click()
  await look(operator, 'announce')
  expect(await operator.getByRole('dialog').textContent()).toMatch(/à 7\sjours/)
})
