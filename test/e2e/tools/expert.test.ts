/** A text rewritten, code and a conversation read, code mended: by mouse, by finger and by keys alone. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { FormInput } from '../../../src/forms/form.ts'
import { type Bilingual, formIn } from '../../../src/forms/languages/bilingual.ts'
import { sample as chat } from '../../../web/gallery/samples/expert/chat.ts'
import { sample as code } from '../../../web/gallery/samples/expert/code.ts'
import { sample as codeEdit } from '../../../web/gallery/samples/expert/code-edit.ts'
import { sample as rewrite } from '../../../web/gallery/samples/expert/rewrite.ts'
import { launchBrowser, openPage, PHONE } from '../../support/browser.ts'
import { look } from '../../support/pages/look.ts'
import { openSite, publishJob, type Site } from '../../support/site.ts'

vi.setConfig({ testTimeout: 90_000 })

let site: Site
let browser: Browser
let key: string
beforeAll(async () => {
  site = await openSite()
  browser = await launchBrowser()
  key = await site.requester()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

type Sample = { form: object; input: Record<string, unknown> }
const TOUCH = { viewport: PHONE, hasTouch: true, isMobile: true, locale: 'fr-FR' }
const textarea = (page: Page) => page.locator('[data-item] textarea')

/** A new person with the task in front of them, and what their answer has become. */
const begin = async ({ form, input }: Sample, title: string, options: object = {}) => {
  const written = formIn(form as Bilingual<Omit<FormInput, 'lang'>>, 'en')
  const translations = written.translations?.filter(({ path }) => path !== '/title') ?? []
  const job = await publishJob(site, key, { ...written, title, translations }, [input])
  const page = await openPage(browser, options)
  await page.goto((await site.worker()).url)
  await page.getByRole('article').filter({ hasText: title }).getByRole('button').first().click()
  await page.locator('[data-item]').first().waitFor()
  const answer = async (): Promise<unknown> => {
    await page.getByRole('button', { name: /^(Hand in|Remettre)/ }).click()
    await page.getByRole('heading', { name: /Handed in|remise/i }).waitFor()
    const url = `${site.url}/v1/jobs/${job}/results`
    const found = await fetch(url, { headers: { authorization: `Bearer ${key}` } })
    const { data } = (await found.json()) as { data: { answer: unknown }[] }
    return data[0]?.answer
  }
  return { page, answer }
}

test('a text rewritten by mouse: every change shown, undone, kept over a reload', async () => {
  const { page, answer } = await begin(rewrite, 'Rewrite by mouse')
  const field = textarea(page)
  expect(await field.inputValue()).toBe(rewrite.input.notice)
  await page.getByText('Nothing changed yet').waitFor()
  await field.fill(rewrite.input.notice.replace('hereby informed', 'told'))
  await page.getByText('1 word added · 2 words removed').waitFor()
  expect(await page.locator('del').first().textContent()).toContain('hereby')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Nothing changed yet').waitFor()
  await page.getByRole('button', { name: 'Redo' }).click()
  await look(page, 'rewrite-en')
  await page.getByText('Draft saved').waitFor()
  await page.reload()
  await page.getByText('1 word added · 2 words removed').waitFor()
  expect(await answer()).toContain('Residents are told that')
})

test('a text rewritten by finger, in French; the original comes back', async () => {
  const { page, answer } = await begin(rewrite, 'Rewrite by finger', TOUCH)
  await textarea(page).tap()
  await textarea(page).fill('Mardi, pas d’eau de 9 à 11 h.')
  await page.getByRole('button', { name: 'Revenir à l’original' }).tap()
  await page.getByText('Rien n’a encore changé').waitFor()
  await textarea(page).fill('No water on Tuesday from 9 to 11.')
  await look(page, 'rewrite-fr')
  expect(await answer()).toBe('No water on Tuesday from 9 to 11.')
})

const content = (page: Page) => page.locator('.cm-content')

test('code mended by mouse: the change stands in place and is taken back by its button', async () => {
  const { page, answer } = await begin(codeEdit, 'Mend by mouse')
  await page.getByText('half + 1]', { exact: false }).first().waitFor()
  await content(page).getByText('half + 1').first().click()
  await page.keyboard.press('End')
  await page.keyboard.type('  # mean')
  await page.getByText('Changes in 1 file').waitFor()
  await page.getByRole('button', { name: 'Undo this change' }).click()
  await page.getByText('Nothing changed yet').waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.getByText('Changes in 1 file').click()
  await look(page, 'code-edit-en')
  await page.getByText('test_median.py').first().click()
  await page.getByText('to read only').waitFor()
  expect(await content(page).getAttribute('contenteditable')).toBe('false')
  await page.getByText('Draft saved').waitFor()
  await page.reload()
  await page.getByText('Changes in 1 file').waitFor()
  expect(await answer()).toMatchObject({
    files: [{ path: 'median.py', text: expect.stringContaining('# mean') }],
    diff: expect.stringMatching(/^diff --git a\/median.py b\/median.py\n--- a\/median.py\n/),
  })
})

test('code mended by keys alone: tab leads on, and out', async () => {
  const { page, answer } = await begin(codeEdit, 'Mend by keys')
  await page.locator('.cm-line').first().waitFor()
  await page.getByRole('radio', { name: /^median.py/ }).focus()
  for (
    let n = 0;
    n < 6 && !(await content(page).evaluate((it) => it === document.activeElement));
    n++
  )
    await page.keyboard.press('Tab')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\nprint(median([1, 2]))')
  await page.keyboard.press('Control+z')
  await page.getByText('Nothing changed yet').waitFor()
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Tab')
  expect(await content(page).evaluate((it) => it === document.activeElement)).toBe(false)
  expect(await answer()).toMatchObject({
    files: [{ text: expect.stringContaining('print(median([1, 2]))') }],
  })
})

test('code mended by finger, in a plain field', async () => {
  const { page, answer } = await begin(codeEdit, 'Mend by finger', TOUCH)
  await page.getByRole('button', { name: 'Champ de texte simple' }).tap()
  await textarea(page).fill('def median(numbers):\n    return 2.5\n')
  await page.getByText('Changements dans 1 fichier').tap()
  await look(page, 'code-edit-fr')
  expect(await answer()).toMatchObject({ files: [{ path: 'median.py' }] })
})

test('code and a conversation to read, and a question about each', async () => {
  const read = await begin(code, 'Read code')
  await read.page.getByText('two in the middle', { exact: false }).first().waitFor()
  await read.page.locator('pre .text-accent').first().waitFor()
  await read.page.getByText('test_median.py').first().click()
  await read.page.getByText('def test_odd', { exact: false }).waitFor()
  await look(read.page, 'code-en')
  await read.page.keyboard.press('n')
  expect(await read.answer()).toBe('no')
  const talk = await begin(chat, 'Read chat', TOUCH)
  expect(
    await talk.page.getByRole('listitem').filter({ hasText: 'cable' }).count(),
  ).toBeGreaterThan(0)
  await look(talk.page, 'chat-fr')
  await talk.page.locator('label').filter({ hasText: /^5/ }).tap()
  expect(await talk.answer()).toBe(5)
})
