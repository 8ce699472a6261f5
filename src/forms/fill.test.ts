import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { fillMarkdown, fillText, placeholdersIn } from './fill.ts'

describe('fillText', () => {
  test.each([
    ['Is {{shop}} open?', { shop: 'Chez Léa' }, 'Is Chez Léa open?'],
    ['{{ n }}+{{n}}', { n: 2 }, '2+2'],
    ['{{missing}}!', {}, '!'],
    ['{{constructor}}{{toString}}', {}, ''],
    ['{{photo}}', { photo: ['a'] }, ''],
    ['{{a}}', { a: '{{b}}', b: 'never' }, '{{b}}'],
    ['{ {a}} {{a}', { a: 'x' }, '{ {a}} {{a}'],
    ['$& {{a}}', { a: '$1' }, '$& $1'],
  ])('%s', (text, input, expected) => {
    expect(fillText(text, input)).toBe(expected)
  })

  test('the names it would fill', () => {
    expect(placeholdersIn('{{a}} {{ b_2 }} {{}} {c}')).toEqual(['a', 'b_2', ''])
  })
})

describe('fillMarkdown', () => {
  const renderer = new MarkdownIt('commonmark', { html: false })

  test('data stays words, whatever it says', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'ab 1.\n#*_`[]()<>!&;-+~\\"\'{}|:/') })
    fc.assert(
      fc.property(signs, (value) => {
        const html = renderer.render(fillMarkdown('Before {{x}} after', { x: value }))
        expect(html.replaceAll(/<\/?p>|<br \/>/g, '')).not.toMatch(/<[a-z/!]/)
      }),
    )
  })

  test('it reads as the data was written', () => {
    const html = renderer.render(fillMarkdown('**{{x}}**', { x: 'a < b & "c" *d* [e](f)' }))
    expect(html).toBe('<p><strong>a &lt; b &amp; &quot;c&quot; *d* [e](f)</strong></p>\n')
  })
})
