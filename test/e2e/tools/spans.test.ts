/** Passages of a text marked by mouse, by finger and by keys alone, and handed in. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { FormInput } from '../../../src/forms/form.ts'
import type { Marked } from '../../../src/forms/spans/span.ts'
import { sample as asked } from '../../../web/gallery/samples/per-region.ts'
import { sample } from '../../../web/gallery/samples/text-spans.ts'
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

const TEXT = sample.input.article

/** A new person with the task in front of them, and what their answer has become. */
const begin = async (title: string, options: object = {}, terms: object = {}) => {
  const job = await publishJob(
    site,
    key,
    { ...(sample.form as FormInput), title },
    [sample.input],
    terms,
  )
  const page = await openPage(browser, options)
  await page.goto((await site.worker()).url)
  await page.getByRole('article').filter({ hasText: title }).getByRole('button').first().click()
  const text = page.getByRole('textbox', { name: /The text to mark|Le texte à marquer/ })
  await text.waitFor()
  const answer = async (): Promise<Marked> => {
    await page.getByRole('button', { name: /^(Hand in|Remettre)/ }).click()
    await page.getByRole('heading', { name: /^(Handed in|Réponse remise)/ }).waitFor()
    const url = `${site.url}/v1/jobs/${job}/results`
    const found = await fetch(url, { headers: { authorization: `Bearer ${key}` } })
    const { data } = (await found.json()) as { data: { answer: Marked }[] }
    return data[0]?.answer as Marked
  }
  return { page, text, answer }
}

/** The middle of some words on the screen. */
const placeOf = async (page: Page, words: string, side: 'start' | 'middle' | 'end' = 'middle') => {
  const at = TEXT.indexOf(words)
  const box = await page.evaluate(
    ([start, end]) => {
      const pieces = [...document.querySelectorAll<HTMLElement>('[data-at]')]
      const edge = (offset: number) => {
        const piece = pieces.findLast((one) => Number(one.dataset.at) <= offset)
        return [piece?.firstChild as Text, offset - Number(piece?.dataset.at)] as const
      }
      const range = document.createRange()
      const [[first, from], [last]] = [edge(start), edge(end - 1)]
      range.setStart(first, from)
      range.setEnd(last, edge(end - 1)[1] + 1)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { left, right, top, bottom }
    },
    [at, at + words.length] as const,
  )
  const x = { start: box.left + 1, middle: (box.left + box.right) / 2, end: box.right - 1 }[side]
  return { x, y: (box.top + box.bottom) / 2 }
}

const told = ({ spans }: Marked) => spans.map(({ text, label }) => `${label}: ${text}`)

test('by mouse: drawn over, named, undone, moved by numbers, linked', async () => {
  const { page, answer } = await begin('Spans by mouse')
  const drag = async (from: string, to = from) => {
    const [a, b] = [await placeOf(page, from, 'start'), await placeOf(page, to, 'end')]
    await page.mouse.move(a.x, a.y)
    await page.mouse.down()
    await page.mouse.move(b.x, b.y, { steps: 5 })
    await page.mouse.up()
  }
  const label = (name: string) =>
    page.getByRole('group', { name: 'Labels' }).getByRole('button', { name })
  await drag('Zoë', 'Marchetti of')
  await label('Person').click()
  await page.getByText('1 mark', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Nothing marked yet').waitFor()
  await page.getByRole('button', { name: 'Redo' }).click()
  // A sign too many: the list takes it back by number.
  await page.getByRole('button', { name: /^1 Person/ }).click()
  await page.getByLabel('Ends before sign').fill(String(TEXT.indexOf(' of Lyon')))
  // A label in hand marks whatever is drawn over next.
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'The text to mark' }).press('Escape')
  await label('Place').click()
  await drag('Lyon')
  await drag('Saint-Étienne')
  await page.getByText('3 marks').waitFor()
  await page.getByLabel('To', { exact: true }).selectOption({ label: '2 · Lyon (Place)' })
  await page
    .getByLabel('From', { exact: true })
    .selectOption({ label: '1 · Zoë Marchetti (Person)' })
  await page.getByRole('button', { name: 'Link them' }).click()
  await page.getByRole('button', { name: /^Remove the link/ }).waitFor()
  await look(page, 'spans-en')
  // What was done is there after the page is loaded again.
  await page.getByText('Draft saved').waitFor()
  await page.reload()
  await page.getByText('3 marks').waitFor()
  const given = await answer()
  expect(told(given)).toEqual(['person: Zoë Marchetti', 'place: Lyon', 'place: Saint-Étienne'])
  expect(given.relations).toEqual([{ from: 's1', to: 's2', label: 'lives_in' }])
})

test('by finger: the first and the last word, an emoji, from right to left', async () => {
  const { page, answer } = await begin('Spans by finger', {
    ...{ viewport: PHONE, hasTouch: true, isMobile: true, locale: 'fr-FR' },
  })
  const tap = async (words: string) => {
    await page.evaluate(() =>
      document.querySelector('[role=textbox]')?.scrollIntoView({ block: 'start' }),
    )
    const { x, y } = await placeOf(page, words)
    await page.touchscreen.tap(x, y)
  }
  const label = (name: string) =>
    page.getByRole('group', { name: 'Étiquettes' }).getByRole('button', { name }).tap()
  await tap('José')
  await tap('Álvarez')
  await label('Personne')
  await tap('👩‍🍳')
  await label('Personne')
  await tap('بيروت')
  await label('Lieu')
  await page.getByText('3 marques').waitFor()
  await look(page, 'spans-fr')
  expect(told(await answer())).toEqual(['person: José Álvarez', 'person: 👩‍🍳', 'place: بيروت'])
})

test('by keys alone: word by word, a label by its key, taken back, handed in', async () => {
  const { page, text, answer } = await begin('Spans by keys')
  await text.focus()
  const press = async (...keys: string[]) => {
    for (const one of keys) await page.keyboard.press(one)
  }
  // On 3 May
  await press('ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'd')
  await page.getByText('1 mark', { exact: true }).waitFor()
  await press('Delete')
  await page.getByText('Nothing marked yet').waitFor()
  await press('Control+z')
  await page.getByText('1 mark', { exact: true }).waitFor()
  // the baker Zoë Marchetti
  await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'p')
  // In a line that reads leftwards the left arrow leads on: back from the end to 5 مايو, and one word on.
  await press('End', 'ArrowRight', 'Shift+ArrowLeft', 'd')
  await page.getByText('3 marks').waitFor()
  expect(told(await answer())).toEqual(['date: 3 May', 'person: Zoë Marchetti', 'date: 5 مايو'])
})

test('nothing to mark is an answer that somebody gives', async () => {
  const { page, answer } = await begin('Spans of nothing')
  await page.getByRole('button', { name: 'Hand in' }).click()
  await page.getByText('This needs an answer.').waitFor()
  await page.getByLabel('There is nothing to mark').check()
  expect(await answer()).toMatchObject({ spans: [] })
})

test('a question about each mark: in the list, and below it for those still open', async () => {
  const job = await publishJob(site, key, asked.form as FormInput, [asked.input])
  const page = await openPage(browser, { locale: 'fr-FR' })
  await page.goto((await site.worker()).url)
  await page
    .getByRole('article')
    .filter({ hasText: 'Which complaints' })
    .getByRole('button')
    .first()
    .click()
  const text = page.getByRole('textbox', { name: 'Le texte à marquer' })
  await text.focus()
  for (const one of ['ArrowRight', 'c', 'ArrowRight', 'ArrowRight', 'c'])
    await page.keyboard.press(one)
  await page.getByText('2 marques').waitFor()
  await page.getByRole('button', { name: /^1 Plainte/ }).click()
  const inList = page.locator('[data-mark]').first()
  await inList.getByText('3', { exact: true }).click()
  await inList.getByRole('radio', { name: 'La chambre' }).check()
  await page.getByRole('button', { name: /^Remettre/ }).click()
  await page.getByText('Répondez pour chaque passage.').first().waitFor()
  await look(page, 'per-region-fr')
  const open = page.locator('[data-item=severity] li').nth(1)
  await open.getByText('1', { exact: true }).click()
  await page
    .locator('[data-item=about] li')
    .nth(1)
    .getByRole('radio', { name: 'Le personnel' })
    .check()
  await page.getByRole('button', { name: /^Remettre/ }).click()
  await page.getByRole('heading', { name: /^Réponse remise/ }).waitFor()
  const found = await fetch(`${site.url}/v1/jobs/${job}/results`, {
    headers: { authorization: `Bearer ${key}` },
  })
  const { data } = (await found.json()) as { data: { answer: Record<string, unknown> }[] }
  expect(data[0]?.answer).toMatchObject({
    severity: { s1: 3, s2: 1 },
    about: { s1: 'room', s2: 'staff' },
  })
})
