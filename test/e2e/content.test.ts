/** A job that warns, from the wizard’s words to the covered task; and a text that somebody looks at first. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchBrowser, openPage, PHONE } from '../support/browser.ts'
import { PIXEL } from '../support/cast.ts'
import { BRIEF, batchTerms, texts } from '../support/forms.ts'
import { look } from '../support/pages/look.ts'
import { memberPage } from '../support/pages/member-page.ts'
import { openSite, type Site } from '../support/site.ts'

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

const PICTURE_FORM = {
  form: 1,
  lang: 'en',
  title: 'Is there violence in it?',
  ...BRIEF,
  data: [{ name: 'photo', kind: 'image' }],
  pages: [
    {
      id: 'page',
      items: [
        { type: 'image', id: 'shown', from: 'photo', alt: 'A photo' },
        { type: 'short_text', id: 'seen', label: 'What do you see?', required: true },
      ],
    },
  ],
}

test('held: the requester reads where, an operator looks, and it is published as it is', async () => {
  const { page, post } = await memberPage(browser, site)
  const description = 'Please send your phone number before you begin.'
  const { id } = await post('/v1/jobs', batchTerms({ description }))
  await post(`/v1/jobs/${id}/tasks`, { tasks: texts(2) })
  await page.goto(`${site.url}/console/jobs/${id}`)
  await page.getByRole('button', { name: 'Publish for at most' }).click()
  await page.getByText('A person looks at the texts first', { exact: true }).waitFor()
  await page.getByText('/description').waitFor()
  await look(page, 'held-job')

  const operator = await openPage(browser, { locale: 'fr-FR' })
  await operator.goto(site.operatorLink())
  await operator.getByRole('button').first().click()
  await operator.waitForURL((url) => !url.pathname.startsWith('/api'))
  await operator.goto(`${site.url}/console/operator`)
  await operator.getByText(description).waitFor()
  await look(operator, 'held-texts')
  await operator.getByRole('button', { name: 'Libérer' }).click()
  await operator.getByText('Aucun texte n’attend').waitFor()

  await page.getByText('Somebody looked: you can publish it as it is').waitFor()
  await page.getByRole('button', { name: 'Publish for at most' }).click()
  await page.getByText('The job is open.').first().waitFor()
})

test('a warning: agreed to first, covered until a press, reported and paid', async () => {
  const key = await site.requester()
  const { id: file } = await site.post('/v1/files', { name: 'p.gif', data_base64: PIXEL }, key)
  const terms = batchTerms({ title: 'Moderate pictures', form: PICTURE_FORM, overlap: 1 })
  const job = await site.post('/v1/jobs', { ...terms, content_flags: ['violence', 'gore'] }, key)
  await site.post(`/v1/jobs/${job.id}/tasks`, { tasks: [{ photo: file }] }, key)
  await site.post(`/v1/jobs/${job.id}/publish`, {}, key)

  const { url } = await site.worker()
  const page = await openPage(browser, { locale: 'fr-FR', viewport: PHONE })
  await page.goto(url)
  await page.getByText('Sort texts by mood').first().waitFor()
  expect(await page.getByText('Moderate pictures').count()).toBe(0)
  await page.goto(`${site.url}/work/content`)
  await page.getByLabel('Violence').check()
  await page.getByLabel('Blessures et sang').check()
  await look(page, 'content-choice')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText('Enregistré').first().waitFor()
  await page.goto(`${site.url}/work`)
  await page.getByText('Moderate pictures').waitFor()
  await page.getByText('Violence, Blessures et sang').waitFor()
  await page
    .getByRole('article', { name: 'Moderate pictures' })
    .getByRole('button', { name: 'Commencer' })
    .click()
  await page.getByText('Peut montrer : Violence, Blessures et sang').waitFor()
  await page.getByText('Voir l’image').waitFor()
  await look(page, 'content-task')
  await page.getByRole('button', { name: 'Voir l’image : A photo' }).click()
  await page.getByRole('button', { name: 'La masquer de nouveau' }).waitFor()
  await page.getByRole('button', { name: 'Signaler le contenu' }).click()
  await page.getByLabel('Haine').check()
  await look(page, 'content-report')
  await page.getByRole('button', { name: 'Signaler et quitter' }).click()
  await page.getByText('Signalé. Pour votre temps').first().waitFor()
})
