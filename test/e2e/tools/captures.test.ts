/** Dates, tables, trees, lists, photos, recordings and places by mouse, by touch and by keys alone; what is sent survives a lost network. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sample, writtenIn } from '../../../web/gallery/sample.ts'
import { sample as checklist } from '../../../web/gallery/samples/checklist.ts'
import { sample as date } from '../../../web/gallery/samples/date.ts'
import { sample as location } from '../../../web/gallery/samples/location.ts'
import { sample as matrix } from '../../../web/gallery/samples/matrix.ts'
import { sample as photo } from '../../../web/gallery/samples/photo.ts'
import { sample as recording } from '../../../web/gallery/samples/recording.ts'
import { sample as taxonomy } from '../../../web/gallery/samples/taxonomy.ts'
import {
  axeFindings,
  DESK,
  isTooWide,
  launchBrowser,
  openPage,
  PHONE,
} from '../../support/browser.ts'
import { picture, sound } from '../../support/files/pictures.ts'
import { openSite, type Site } from '../../support/site.ts'

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

/** Somebody with the task open; `answers` reads what the requester got. */
const atTask = async (sample: object, options: BrowserContextOptions = {}) => {
  const asked = writtenIn(sample as Sample, 'en')
  const { job_id } = await site.post('/v1/ask', asked, key)
  const { token } = await site.worker()
  const { id } = await site.post(`/v1/jobs/${job_id}/claim`, {}, token)
  const page = await openPage(browser, { locale: 'en', ...options })
  await page.goto(`${site.url}/work#token=${token}`)
  await page.goto(`${site.url}/work/task/${id}`)
  await page.locator('[data-item]').first().waitFor()
  const answers = async () => {
    const found = await fetch(`${site.url}/v1/jobs/${job_id}/results`, {
      headers: { authorization: `Bearer ${key}` },
    })
    const { data } = (await found.json()) as { data: { answers: { answers: object }[] }[] }
    return data[0]?.answers[0]?.answers
  }
  return { page, answers }
}
const handIn = async (page: Page) => {
  await page.getByRole('button', { name: /^Hand in/ }).click()
  await page.getByRole('heading', { name: /^Handed in/ }).waitFor()
}
/** Nothing wrong with the page as it is. */
const expectFine = async (page: Page) => {
  expect(await axeFindings(page)).toEqual([])
  expect(await isTooWide(page)).toBe(false)
}
const touch = { viewport: PHONE, hasTouch: true }

test('a table: digits at a desk, taps on a phone', async () => {
  const desk = await atTask(matrix, { viewport: DESK })
  await expectFine(desk.page)
  for (const digit of '3124') await desk.page.keyboard.press(digit)
  await handIn(desk.page)
  const judged = { right: 'mostly', clear: 'no', kind: 'little', complete: 'fully' }
  expect(await desk.answers()).toEqual({ judged })
  const phone = await atTask(matrix, touch)
  await expectFine(phone.page)
  for (const row of await phone.page.getByRole('radiogroup').all())
    await row.getByText('Mostly').tap()
  await handIn(phone.page)
  expect(Object.values((await phone.answers()) as object)[0]).toMatchObject({ kind: 'mostly' })
}, 60_000)

test('a tree: by keys alone, and by touch with a search', async () => {
  const desk = await atTask(taxonomy, { viewport: DESK })
  await expectFine(desk.page)
  await desk.page.getByRole('searchbox').focus()
  const keys = ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']
  for (const one of keys) await desk.page.keyboard.press(one)
  await expectFine(desk.page)
  await handIn(desk.page)
  expect(await desk.answers()).toEqual({ category: 'home/kitchen/pans' })
  const phone = await atTask(taxonomy, touch)
  await phone.page.getByRole('searchbox').fill('tools')
  await phone.page.getByRole('treeitem', { name: 'Tools' }).tap()
  await handIn(phone.page)
  expect(await phone.answers()).toEqual({ category: 'garden/tools' })
}, 60_000)

test('dates and lists to tick off', async () => {
  const dated = await atTask(date, touch)
  await expectFine(dated.page)
  await dated.page.getByLabel('Date', { exact: true }).fill('1912-03-03')
  await dated.page.getByLabel('Month').selectOption('02')
  await dated.page.getByLabel('Year').fill('1912')
  await handIn(dated.page)
  expect(await dated.answers()).toEqual({ written: '1912-03-03', about: '1912-02' })
  const listed = await atTask(checklist, { viewport: DESK })
  await expectFine(listed.page)
  for (const digit of '123') await listed.page.keyboard.press(digit)
  await listed.page.getByRole('button', { name: /^Hand in/ }).click()
  await listed.page.getByText('all are needed').waitFor()
  await listed.page.getByLabel('Come back to where you began').check()
  await handIn(listed.page)
  expect(await listed.answers()).toEqual({ done: ['opened', 'read', 'search', 'back'] })
}, 60_000)

test('a photo: the network goes, the page is closed, and it arrives all the same', async () => {
  const { page, answers } = await atTask(photo, touch)
  await expectFine(page)
  await page.route('**/chunks', (route) => route.abort())
  const buffer = await picture(7, 'jpeg', 800)
  const file = { name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer }
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.getByText('Waiting for the network').waitFor()
  await page.getByText('A copy is kept on this device').waitFor()
  await page.getByRole('button', { name: /^Hand in/ }).click()
  await page.getByText(/Wait until everything is sent|This needs an answer/).waitFor()
  await expectFine(page)
  await page.unroute('**/chunks')
  await page.reload()
  await page.getByRole('button', { name: 'Enlarge: photo-1.jpg' }).waitFor()
  await expectFine(page)
  await handIn(page)
  const given = (await answers()) as { sign: { file: string; name: string; taken_at: string }[] }
  expect(given.sign).toMatchObject([{ name: 'photo-1.jpg' }])
  const [{ file: id = '', taken_at } = {}] = given.sign
  expect(Date.parse(taken_at ?? '')).not.toBeNaN()
  const headers = { authorization: `Bearer ${key}` }
  const bytes = await fetch(`${site.url}/v1/files/${id}/content`, { headers })
  expect(bytes.headers.get('content-type')).toBe('image/jpeg')
}, 60_000)

test('a recording chosen from the device, and a place: read, refused, typed', async () => {
  const voiced = await atTask(recording, { viewport: DESK })
  await expectFine(voiced.page)
  const buffer = Buffer.concat([sound(1)])
  const file = { name: 'Voice of Anna.wav', mimeType: 'audio/wav', buffer }
  await voiced.page.locator('input[type=file]').first().setInputFiles(file)
  await voiced.page.getByText('recording.wav').waitFor()
  await voiced.page.getByText('A copy is kept on this device').waitFor({ state: 'detached' })
  await voiced.page.getByRole('button', { name: /^Hand in/ }).click()
  await voiced.page.getByText('Record at least 0:02').waitFor()
  const place = { latitude: 48.85661234, longitude: 2.35, accuracy: 12.4 }
  const read = await atTask(location, {
    ...touch,
    geolocation: place,
    permissions: ['geolocation'],
  })
  await expectFine(read.page)
  await read.page.getByRole('button', { name: 'Read where I am' }).tap()
  await read.page.getByText('within 12 m').waitFor()
  await handIn(read.page)
  expect(await read.answers()).toEqual({ place: { lat: 48.856612, lon: 2.35, accuracy_m: 12 } })
  const refused = await atTask(location, { viewport: DESK })
  await refused.page.getByRole('button', { name: 'Read where I am' }).click()
  await refused.page.getByText('You can type the coordinates instead').waitFor()
  await refused.page.getByLabel('Latitude').fill('48.8566, 2.3522')
  await handIn(refused.page)
  expect(await refused.answers()).toEqual({
    place: { lat: 48.8566, lon: 2.3522, accuracy_m: null },
  })
}, 60_000)
