/** Marking sounds by mouse, by touch, by keyboard alone; and sounds that are silent, empty, broken or an hour long. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  axeFindings,
  DESK,
  isTooWide,
  keepPicture,
  launchBrowser,
  openPage,
  PHONE,
} from '../../support/browser.ts'
import { CALL_FORM, silentMp3, wavOf } from '../../support/media/sounds.ts'
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

const upload = async (bytes: Buffer, name: string): Promise<string> => {
  const response = await fetch(`${site.url}/v1/files/bytes?name=${name}`, {
    method: 'POST',
    headers: { 'content-type': 'audio/wav', authorization: `Bearer ${key}` },
    body: new Uint8Array(bytes),
  })
  return ((await response.json()) as { id: string }).id
}

let jobs = 0
/** A worker at a task of a job of its own. */
const atTask = async (input: object, options = {}): Promise<{ page: Page; job: string }> => {
  jobs += 1
  const title = `Write down call ${jobs}`
  const job = await publishJob(site, key, { ...CALL_FORM, title }, [input], {
    reward: { amount: '9.00', currency: 'EUR' },
  })
  const page = await openPage(browser, options)
  await page.goto((await site.worker()).url)
  const offer = page.getByRole('article').filter({ hasText: title })
  await offer.getByRole('button', { name: /Start|Commencer/ }).click()
  await page.locator('[data-item=turns]').waitFor()
  return { page, job }
}
const answersOf = async (job: string): Promise<unknown> => {
  const headers = { authorization: `Bearer ${key}` }
  const response = await fetch(`${site.url}/v1/jobs/${job}/results`, { headers })
  const { data } = (await response.json()) as { data: { answers: { answers: unknown }[] }[] }
  return data[0]?.answers[0]?.answers
}
const handIn = async (page: Page) => {
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Handed in|Thank you|Next task/)
    .first()
    .waitFor()
}
const line = (page: Page): Locator => page.getByRole('slider', { name: 'Position' })
const ready = (page: Page) => page.getByText(/\/ 0:10\.00/).waitFor()
const call = () =>
  upload(
    wavOf(10, [
      [1, 3],
      [4, 8],
    ]),
    'call.wav',
  )

test('with a mouse: drawn, named with a key, written, moved by number, undone, handed in', async () => {
  const { page, job } = await atTask({ call: await call() })
  await ready(page)
  const box = await line(page).boundingBox()
  if (box === null) throw new Error('no line')
  const x = (share: number) => box.x + box.width * share
  await page.mouse.move(x(0.1), box.y + 30)
  await page.mouse.down()
  await page.mouse.move(x(0.2), box.y + 30)
  await page.mouse.move(x(0.3), box.y + 30)
  await page.mouse.up()
  await page.getByRole('region', { name: 'Segment 1' }).waitFor()
  await page.keyboard.press('a')
  expect(await page.getByRole('radio', { name: /Agent/ }).isChecked()).toBe(true)
  await page.getByLabel('What is heard').fill('Good morning.')
  await page.getByLabel('To', { exact: true }).fill('0:03.25')
  await page.getByLabel('To', { exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  expect(await page.getByText('Nothing marked yet').count()).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page
    .getByRole('button', { name: /^Segment 1/ })
    .first()
    .waitFor()
  await handIn(page)
  expect(await answersOf(job)).toMatchObject({
    turns: {
      duration_ms: 10_000,
      segments: [{ end_ms: 3_250, label: 'agent', text: 'Good morning.' }],
    },
  })
})

test('with the keyboard alone: marked at the playhead, labelled, written, kept over a reload', async () => {
  const { page, job } = await atTask({ call: await call() })
  await ready(page)
  await line(page).focus()
  for (const press of ['ArrowRight', 'm', 'ArrowRight', 'ArrowRight', 'm', 'c', 'w'])
    await page.keyboard.press(press)
  await page.keyboard.type('Hello?')
  await page.keyboard.press('Shift+Tab')
  await page.getByText('Draft saved').waitFor()
  await page.reload()
  await ready(page)
  await page
    .getByText(/Hello\?/)
    .first()
    .waitFor()
  await handIn(page)
  expect(await answersOf(job)).toEqual({
    turns: {
      duration_ms: 10_000,
      segments: [{ start_ms: 1_000, end_ms: 3_000, label: 'caller', text: 'Hello?' }],
    },
  })
})

test('with a finger on a small phone: what a machine suggests is taken over and corrected', async () => {
  const draft = [{ start_ms: 4_000, end_ms: 8_000, label: 'agent', text: 'My wine is dead' }]
  const options = { viewport: PHONE, hasTouch: true, isMobile: true }
  const { page, job } = await atTask({ call: await call(), draft }, options)
  await ready(page)
  await page.getByRole('button', { name: 'Take over 1 segment' }).tap()
  await page.getByRole('button', { name: /^Segment 1/ }).tap()
  await page.getByLabel('What is heard').fill('My line is dead')
  await page.getByText('Caller', { exact: true }).first().tap()
  await line(page).scrollIntoViewIfNeeded()
  const finger = await page.context().newCDPSession(page)
  const box = await line(page).boundingBox()
  if (box === null) throw new Error('no line')
  const touch = (type: string, share?: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: share === undefined ? [] : [{ x: box.x + box.width * share, y: box.y + 30 }],
    })
  await touch('touchStart', 0.1)
  for (const share of [0.15, 0.2, 0.25, 0.3]) await touch('touchMove', share)
  await touch('touchEnd')
  await page.getByText('2 marks').waitFor()
  // The first tap after a swipe only ends the swipe, as browsers have it.
  await page.getByRole('heading', { name: 'Segment 1' }).tap()
  await page.getByText('Agent', { exact: true }).first().tap()
  await page.getByLabel('What is heard').fill('Good morning')
  expect(await isTooWide(page)).toBe(false)
  await handIn(page)
  expect(await answersOf(job)).toMatchObject({
    turns: {
      segments: [
        { label: 'agent', text: 'Good morning' },
        { start_ms: 4_000, end_ms: 8_000, label: 'caller', text: 'My line is dead' },
      ],
    },
  })
})

test.each(['en-IE', 'fr-FR'])(
  'looked at in %s: light and dark, small and large',
  async (locale) => {
    const draft = [
      { start_ms: 1_000, end_ms: 3_000, label: 'agent', text: 'Good morning.' },
      { start_ms: 4_000, end_ms: 8_000, label: 'caller', text: 'My line is dead.' },
    ]
    const { page } = await atTask({ call: await call(), draft }, { locale })
    await ready(page)
    const wrong: string[] = []
    for (const state of ['suggested', 'marked']) {
      if (state === 'marked') {
        await page.getByRole('button', { name: /Take over|Reprendre/ }).click()
        await page
          .getByRole('button', { name: /^Segment 2/ })
          .first()
          .click()
      }
      for (const [width, viewport] of Object.entries({ 360: PHONE, 1280: DESK })) {
        await page.setViewportSize(viewport)
        for (const colorScheme of ['dark', 'light'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          wrong.push(
            ...(await axeFindings(page)).map((one) => `${state} ${width} ${colorScheme}: ${one}`),
          )
        }
        if (await isTooWide(page)) wrong.push(`${state} ${width}: too wide`)
        await keepPicture(page, `sounds-${state}-${locale}-${width}`)
      }
    }
    expect(wrong).toEqual([])
  },
)

test('silent, empty and broken sounds say so, and silence is an answer', async () => {
  const silent = await atTask({ call: await upload(wavOf(10, []), 'silent.wav') })
  await silent.page.getByText('the sound is silent').waitFor()
  await silent.page.getByLabel('There is nothing to mark in this sound').check()
  await handIn(silent.page)
  expect(await answersOf(silent.job)).toEqual({ turns: { duration_ms: 10_000, segments: [] } })
  const empty = await atTask({ call: await upload(wavOf(0, []), 'empty.wav') })
  await empty.page.getByText(/The sound (?:is empty|cannot be played)/).waitFor()
  const broken = await atTask({
    call: await upload(Buffer.from('OggS\0 this is no sound'), 'x.ogg'),
  })
  await broken.page.getByText('The sound cannot be played').waitFor()
  expect(await broken.page.getByRole('button', { name: /Return/ }).count()).toBeGreaterThan(0)
})

test('an hour is drawn piece by piece, and stays usable', async () => {
  const { page } = await atTask({ call: await upload(silentMp3(3_600), 'hour.mp3') })
  await page.getByText('the sound is silent').waitFor({ timeout: 60_000 })
  await line(page).focus()
  await page.keyboard.press('End')
  for (const press of ['PageDown', 'm', 'PageUp', 'm']) await page.keyboard.press(press)
  await page.getByRole('region', { name: 'Segment 1' }).waitFor()
  expect(await page.getByLabel('From', { exact: true }).inputValue()).toMatch(/^59:/)
})

test('a sound that is there before its page still has its length', async () => {
  const page = await openPage(browser, { locale: 'en', viewport: DESK })
  await page.goto(`${site.url}/gallery/audio_segments`)
  await page.getByText('0:00.00 / 0:03.90').waitFor()
})
