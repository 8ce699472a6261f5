/** A case about a person, seen from both sides in real browsers: told, answered, decided, contested, made good. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchBrowser, openPage, PHONE } from '../support/browser.ts'
import { look } from '../support/pages/look.ts'
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

/** A worker on a phone, in French, and their id. */
const workerPage = async () => {
  const { token, url } = await site.worker()
  const me = await fetch(`${site.url}/v1/me`, { headers: { authorization: `Bearer ${token}` } })
  const { worker } = (await me.json()) as { worker: { id: string } }
  const page = await openPage(browser, { locale: 'fr-FR', viewport: PHONE })
  await page.goto(url)
  return { page, worker_id: worker.id }
}

/** The operator of the first start. */
const operatorPage = async (): Promise<Page> => {
  const page = await openPage(browser)
  await page.goto(site.operatorLink())
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/api'))
  return page
}

/** A second human who may decide, added by the first. */
const secondOperator = async (first: Page): Promise<Page> => {
  const page = await openPage(browser)
  const account = { email: 'bo@example.org', password: 'a long enough one', name: 'Bo' }
  const headers = { origin: site.url }
  await page.request.post(`${site.url}/api/auth/sign-up/email`, { data: account, headers })
  await first.goto(`${site.url}/console/operator/people`)
  await first.getByLabel('Whom to add').fill(account.email)
  await first.getByRole('button', { name: 'Add', exact: true }).click()
  const list = first.getByRole('region', { name: 'Who runs this instance' })
  await list.getByText(account.email).waitFor()
  return page
}

/** Opens every item, as whoever decides must. */
const openAll = async (page: Page): Promise<void> => {
  const next = page.getByRole('button', { name: /^Open it: / }).first()
  while (await next.isVisible()) {
    const left = await page.getByRole('button', { name: /^Open it: / }).count()
    await next.click()
    await expect.poll(() => page.getByRole('button', { name: /^Open it: / }).count()).toBe(left - 1)
  }
  await page.getByText('You have opened all of it').waitFor()
}

const giveReasons = async (page: Page, facts: string): Promise<void> => {
  await page.getByLabel('What happened').fill(facts)
  await page.getByRole('checkbox').first().check()
  await page.getByLabel('Data used').fill('The three answers')
}

/** A case with its evidence, and the notice. */
const tell = async (ada: Page, worker_id: string): Promise<void> => {
  await ada.goto(`${site.url}/console/operator/cases`)
  await ada.getByText('Nobody here can review').waitFor()
  await ada.getByLabel('The worker’s id').fill(worker_id)
  await ada.getByLabel('What was seen').fill('Insults in three answers')
  await look(ada, 'case-queue')
  await ada.getByRole('button', { name: 'Open the case' }).click()
  await ada.getByLabel('Title').fill('The three answers')
  await ada.getByLabel('Words').fill('Word by word: …')
  await ada.getByRole('button', { name: 'Add it' }).click()
  await ada.getByRole('button', { name: 'Open it: The three answers' }).waitFor()
  await ada.getByLabel('The rule').selectOption('abuse')
  await ada
    .getByLabel('What you tell the person')
    .fill('Three answers of last week insult the requester. A suspension may follow.')
  await look(ada, 'case-before-notice')
  await ada.getByRole('button', { name: 'Give notice' }).click()
  await ada.getByText('After that a person decides.').waitFor()
}

const answer = async (worker: Page): Promise<void> => {
  await worker.goto(`${site.url}/work`)
  await worker.getByRole('link', { name: 'Lire et répondre' }).click()
  await worker.getByText('Three answers of last week', { exact: false }).waitFor()
  await worker.getByLabel('Ajouter un fichier').setInputFiles({
    ...{ name: 'lettre.txt', mimeType: 'text/plain' },
    buffer: Buffer.from('Ce n’était pas moi.'),
  })
  await worker.getByText('lettre.txt').waitFor()
  await worker.getByLabel('Ce que vous avez à dire').fill('Ce n’était pas moi.')
  await worker.getByRole('checkbox').check()
  await look(worker, 'case-to-answer')
  await worker.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await worker.getByText('En attente d’une décision').first().waitFor()
}

const suspend = async (ada: Page): Promise<void> => {
  await ada.reload()
  await ada.getByRole('heading', { name: 'Decide', exact: true }).waitFor()
  await openAll(ada)
  await ada.getByLabel('Outcome').selectOption('suspended')
  await giveReasons(ada, 'Three answers of last week insult the requester in plain words.')
  await look(ada, 'case-to-decide')
  await ada.getByRole('button', { name: 'Decide', exact: true }).click()
  await ada.getByText('Suspended: no new work', { exact: false }).waitFor()
}

const contest = async (worker: Page): Promise<void> => {
  await worker.goto(`${site.url}/work/why`)
  await worker.getByRole('link', { name: 'Lire le dossier, répondre ou contester' }).first().click()
  await worker
    .getByLabel('Pourquoi elle est fausse')
    .fill('Quelqu’un d’autre a utilisé ma machine.')
  await look(worker, 'case-decided')
  await worker.getByRole('button', { name: 'Demander une autre personne' }).click()
  await worker.getByText('Une autre personne regarde').first().waitFor()
}

const overturn = async (bo: Page): Promise<void> => {
  await bo.getByRole('heading', { name: 'Answer the contested decision' }).waitFor()
  await openAll(bo)
  await giveReasons(bo, 'The machine was used by somebody else that week.')
  await bo.getByRole('button', { name: 'Answer', exact: true }).click()
  await bo.getByText('Overturned and made good').first().waitFor()
}

test('told, answered with a file, suspended with reasons, contested, overturned by another person', async () => {
  const { page: worker, worker_id } = await workerPage()
  const ada = await operatorPage()
  await tell(ada, worker_id)
  await answer(worker)
  await suspend(ada)
  await contest(worker)
  await ada.reload()
  await ada.getByText('Another person must do this').waitFor()
  const address = ada.url()
  const bo = await secondOperator(ada)
  await look(ada, 'operator-roles')
  await bo.goto(address)
  await overturn(bo)
  await worker.reload()
  await worker.getByText('Annulée et réparée').first().waitFor()
  await look(worker, 'case-made-good')
})
