/** The first item types in the gallery: each answered by mouse, by touch and by keyboard alone, without an account. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Gallery, type GalleryPage, HANDS, openGallery } from '../../support/tools/gallery.ts'

vi.setConfig({ testTimeout: 90_000 })

let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery()
}, 60_000)
afterAll(() => gallery?.close())

/** The label of a choice ends with its key where keys are shown. */
const picks =
  (...labels: string[]) =>
  async ({ form, press }: GalleryPage) => {
    for (const label of labels) await press(form.getByLabel(new RegExp(`^${label}\\s?\\w?$`)))
  }
const writes =
  (label: string, words: string) =>
  ({ form, write }: GalleryPage) =>
    write(form.getByLabel(label), words)
const inOrder = async ({ form, press }: GalleryPage) => {
  for (const step of [
    'Boil the water',
    'Pour the water over the leaves',
    'Wait three minutes',
    'Drink it',
  ])
    await press(form.getByRole('button', { name: step, exact: true }))
}

type Journey = [type: string, act: (at: GalleryPage) => Promise<void>, answers: object]

const JOURNEYS: Journey[] = [
  ['choice', picks('To know where an order is'), { subject: 'delivery' }],
  [
    'multi_choice',
    picks('Somebody for the window', 'Somebody to tidy up'),
    { needs: ['joiner', 'cleaner'] },
  ],
  ['pairwise', picks('A is better'), { clearer: 'left' }],
  ['rating', picks('4'), { friendly: 4 }],
  ['rank', inOrder, { order: ['boil', 'pour', 'wait', 'drink'] }],
  ['short_text', writes('Which street?', '14 rue des Lilas'), { street: '14 rue des Lilas' }],
  [
    'long_text',
    writes('Why is the sky blue?', 'The air scatters blue light most.'),
    { why: 'The air scatters blue light most.' },
  ],
  ['number', writes('How many windows', '4'), { windows: 4 }],
  ['markdown', picks('No'), { sunday: 'no' }],
  ['text', writes('What is the total?', '6.9'), { total: 6.9 }],
  ['image', picks('Open'), { open: 'open' }],
  ['audio', writes('How many strokes', '3'), { hour: 3 }],
  ['link', writes('How high is the Eiffel Tower?', '330'), { metres: 330 }],
]

describe.each(HANDS)('by %s', (hand) => {
  test.each(JOURNEYS)('%s', async (type, act, answers) => {
    const at = await gallery.open(type, hand)
    expect(await at.answers()).toEqual({})
    await act(at)
    expect(await at.check()).toEqual(answers)
    expect(await at.findings()).toEqual([])
    await at.page.context().close()
  })
})

test('what was answered outlives a reload, and begins anew when asked', async () => {
  const at = await gallery.open('choice', 'mouse', 'fr')
  await at.press(at.form.getByLabel('Être remboursée'))
  await at.page.reload()
  expect(await at.answers()).toEqual({ subject: 'refund' })
  await at.press(at.form.getByRole('button', { name: 'Recommencer' }))
  expect(await at.answers()).toEqual({})
  await at.press(at.form.getByRole('button', { name: 'Vérifier les réponses' }))
  await at.form.getByText('Une réponse est nécessaire').waitFor()
})

test('the gallery lists what there is, and says so of what there is not', async () => {
  const { page, findings } = await gallery.open('rank', 'touch', 'fr')
  await page.getByRole('link', { name: 'Toutes les sortes de questions' }).tap()
  await page
    .getByRole('heading', { level: 1, name: 'Chaque sorte de question, à essayer' })
    .waitFor()
  expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThanOrEqual(
    JOURNEYS.length,
  )
  expect(await findings()).toEqual([])
  await page.goto(`${gallery.site.url}/gallery/telepathy`)
  await page.getByRole('link', { name: 'Voir toutes celles qui existent' }).waitFor()
  expect(await findings()).toEqual([])
})
