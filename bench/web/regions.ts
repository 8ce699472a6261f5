/**
 * Boxes on a picture on a slow machine: how long until a press, a key and an undo are seen (Event Timing, as
 * INP counts). `node bench/web/regions.ts [boxes]`, with the web app built; the processor is slowed down six times.
 */
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { DESK, launchBrowser, openPage } from '../../test/support/browser.ts'
import { openSite, publishJob } from '../../test/support/site.ts'

const BOXES = Number(process.argv[2] ?? 500)
const DRAWN = 15
const LABELS = ['car', 'person', 'sign']
const SIZE = { width: 2_000, height: 1_300 }

/** Boxes in rows of forty, from the top. */
const found = {
  regions: Array.from({ length: BOXES }, (_, i) => ({
    ...{ shape: 'box', label: LABELS[i % LABELS.length] },
    ...{ x: (i % 40) * 48 + 4, y: Math.floor(i / 40) * 60 + 5, width: 30, height: 40 },
  })),
}

const FORM = {
  ...{ form: 1 as const, lang: 'en', title: 'Boxes', goal: 'To measure.', done_when: 'Done.' },
  data: [
    { name: 'picture', kind: 'image' as const },
    { name: 'found', kind: 'regions' as const },
  ],
  pages: [
    {
      id: 'page',
      items: [
        {
          ...{ type: 'image_regions' as const, id: 'seen', label: 'Mark', from: 'picture' },
          ...{ prefill_from: 'found', options: LABELS.map((value) => ({ value, label: value })) },
        },
      ],
    },
  ],
}

/** Keeps how long every press and key took until the next picture, in an attribute of the page. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const seen = (list: PerformanceObserverEntryList) => {
      for (const entry of list.getEntries())
        if ('interactionId' in entry && Number(entry.interactionId) > 0)
          document.body.dataset.took = `${document.body.dataset.took ?? ''} ${entry.interactionId}:${entry.duration}`
    }
    new PerformanceObserver(seen).observe({
      ...{ type: 'event', durationThreshold: 16 },
    } as PerformanceObserverInit)
  })

const interactions = async (page: Page): Promise<number[]> => {
  const took = await page.evaluate(() => document.body.dataset.took ?? '')
  const worst = new Map<string, number>()
  for (const [id = '', ms = '0'] of took
    .split(' ')
    .filter(Boolean)
    .map((one) => one.split(':')))
    worst.set(id, Math.max(worst.get(id) ?? 0, Number(ms)))
  return [...worst.values()].sort((a, b) => a - b)
}

const draw = async (page: Page, [x, y]: [number, number]): Promise<void> => {
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 15, y + 15, { steps: 3 })
  await page.mouse.move(x + 30, y + 35, { steps: 3 })
  await page.mouse.up()
  await page.waitForTimeout(250)
}

const site = await openSite()
const browser = await launchBrowser()
try {
  const key = await site.requester()
  const empty = { ...SIZE, channels: 3, background: '#9dbbdd' } as const
  const picture = await sharp({ create: empty }).jpeg().toBuffer()
  const file = { name: 'street.jpg', data_base64: picture.toString('base64') }
  const { id } = await site.post('/v1/files', file, key)
  await publishJob(site, key, FORM, [{ picture: id, found }], {
    ...{ reward: { amount: '40.00', currency: 'EUR' }, estimated_seconds: 3_000 },
  })
  const page = await openPage(browser, { viewport: DESK })
  await page.goto((await site.worker()).url)
  await page.getByRole('article').getByRole('button').first().click()
  const board = page.locator('[data-board]')
  await board.waitFor()
  await board.scrollIntoViewIfNeeded()
  const box = await board.boundingBox()
  if (box === null) throw new Error('The board is not on the page.')
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await listen(page)
  for (let i = 0; i < DRAWN; i++) {
    await draw(page, [box.x + 40 + i * 40, box.y + box.height * 0.86 + (i % 3) * 12])
    for (const press of ['2', 'ArrowRight', 'Shift+ArrowRight', 'Control+z', '.']) {
      await page.keyboard.press(press)
      await page.waitForTimeout(150)
    }
  }
  const all = await interactions(page)
  const at = (share: number) => all[Math.floor(share * (all.length - 1))] ?? 0
  const marks = await page.getByText(/^\d+ marks$/).textContent()
  console.log(`${BOXES} boxes to begin with, ${marks} at the end, processor / 6`)
  console.log(
    `${all.length} presses and keys: median ${at(0.5)} ms, 98 % (INP) ${at(0.98)} ms, worst ${at(1)} ms`,
  )
} finally {
  await browser.close()
  await site.close()
}
