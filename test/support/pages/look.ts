/** A page as a person sees it, on a phone and at a desk. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFindings, DESK, isTooWide, keepPicture, PHONE } from '../browser.ts'

/** A button that was just set free is looked at when it has its colour, not on the way. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    const moving = document.getAnimations().filter((one) => one instanceof CSSTransition)
    await Promise.allSettled(moving.map(({ finished }) => finished))
  })

/** axe finds nothing, nothing is wider than the window, and a picture of both is kept under `name`. */
export const look = async (page: Page, name: string): Promise<void> => {
  for (const viewport of [PHONE, DESK]) {
    await page.setViewportSize(viewport)
    await settle(page)
    expect(await axeFindings(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
    await keepPicture(page, `${name}-${viewport.width}`)
  }
}
