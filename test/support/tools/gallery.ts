/** Types tried in the gallery, by mouse, by touch or by keyboard alone. For journeys of item types. */
import type { Browser, Locator, Page } from 'playwright-core'
import { axeFindings, DESK, isTooWide, launchBrowser, openPage, PHONE } from '../browser.ts'
import { openSite, type Site } from '../site.ts'

/** How somebody works: at a desk, on a small phone, or at a desk without a mouse. */
export type Hand = 'mouse' | 'touch' | 'keyboard'
export const HANDS: readonly Hand[] = ['mouse', 'touch', 'keyboard']

export type GalleryPage = {
  page: Page
  /** The form of the sample. */
  form: Locator
  /** A tap, a click, or Tab up to it and Space; Enter where Space does nothing. */
  press(control: Locator): Promise<void>
  /** Tab up to it; on the keyboard only. */
  reach(control: Locator): Promise<void>
  /** Goes to a field and types. */
  write(field: Locator, words: string): Promise<void>
  /** What an agent would get at this moment. */
  answers(): Promise<Record<string, unknown>>
  /** Has the answers checked; the answers, once the instance would take them. */
  check(): Promise<Record<string, unknown>>
  /** What is wrong with the page as it stands, light and dark. */
  findings(): Promise<string[]>
}

export type Gallery = {
  site: Site
  /** Opens the page of a type for somebody without an account. */
  open(type: string, hand: Hand, language?: 'en' | 'fr'): Promise<GalleryPage>
  close(): Promise<void>
}

/** An instance and a browser for the whole file. */
export const openGallery = async (): Promise<Gallery> => {
  const [site, browser] = await Promise.all([openSite(), launchBrowser()])
  return {
    site,
    open: (type, hand, language = 'en') => openType(site, browser, { type, hand, language }),
    close: async () => {
      await browser.close()
      await site.close()
    },
  }
}

type Opening = { type: string; hand: Hand; language: 'en' | 'fr' }

const openType = async (site: Site, browser: Browser, opening: Opening): Promise<GalleryPage> => {
  const { type, hand, language } = opening
  const phone = { viewport: PHONE, hasTouch: true, isMobile: true }
  const page = await openPage(browser, {
    locale: language === 'fr' ? 'fr-FR' : 'en-IE',
    reducedMotion: 'reduce',
    ...(hand === 'touch' ? phone : { viewport: DESK }),
  })
  await page.goto(`${site.url}/gallery/${type}`)
  const form = page.locator('[data-trial]')
  await form.waitFor()
  const reach = (control: Locator) => tabTo(page, control)
  const press = (control: Locator) => pressBy(hand, page, control)
  const answers = async () =>
    JSON.parse((await page.locator('[data-json=answers]').textContent()) ?? '')
  return {
    page,
    form,
    press,
    reach,
    write: async (field, words) => {
      await (hand === 'keyboard' ? reach(field) : press(field))
      await page.keyboard.type(words)
    },
    answers,
    check: async () => {
      await press(form.locator('[data-forward]'))
      await form.locator('[data-outcome=good]').waitFor()
      return answers()
    },
    findings: () => findings(page),
  }
}

const pressBy = async (hand: Hand, page: Page, control: Locator): Promise<void> => {
  if (hand !== 'keyboard') {
    // A control inside its label is as large as the label.
    const label = control.locator('xpath=ancestor::label')
    const target = (await label.count()) > 0 ? label : control
    return hand === 'mouse' ? target.click() : target.tap()
  }
  if ((await control.getAttribute('type')) === 'radio') return pickByArrows(page, control)
  await tabTo(page, control)
  await page.keyboard.press('Space')
}

/** Tab leads into a group of radio buttons, the arrows lead about in it. */
const pickByArrows = async (page: Page, radio: Locator): Promise<void> => {
  const name = await radio.getAttribute('name')
  const group = page.locator(`input[type=radio][name="${name}"]`)
  const focused = () =>
    group.evaluateAll((all) => all.some((one) => one === document.activeElement))
  for (let tabs = 0; tabs < TABS && !(await focused()); tabs++) await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  for (let arrows = await group.count(); arrows > 0; arrows--) {
    if (await radio.isChecked()) return
    await page.keyboard.press('ArrowDown')
  }
}

/** Most controls a page of the gallery has before the one that is looked for. */
const TABS = 150

/** Presses Tab until the control, or something in it, has the focus. */
export const tabTo = async (page: Page, control: Locator): Promise<void> => {
  await control.waitFor()
  const has = () => control.evaluate((element) => element.contains(document.activeElement))
  for (let tabs = 0; tabs < TABS; tabs++) {
    if (await has()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${TABS} times Tab did not lead to ${control}`)
}

const findings = async (page: Page): Promise<string[]> => {
  const wrong: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    wrong.push(...(await axeFindings(page)).map((finding) => `${colorScheme}: ${finding}`))
  }
  if (await isTooWide(page)) wrong.push('wider than the window')
  return wrong
}
