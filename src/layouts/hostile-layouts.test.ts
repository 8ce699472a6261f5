import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseForm } from '../forms/form.ts'
import {
  CROWD_HTML,
  HTML_QUESTION,
  LABEL_STUDIO,
  LABEL_STUDIO_OTHERS,
  LABEL_STUDIO_REGIONS,
  PROLIFIC,
  QUESTION_FORM,
  TOLOKA,
} from './fixtures/layouts.ts'
import { importForm, layoutOf } from './import-form.ts'
import { UnreadableLayout } from './imported.ts'

const ALL = [
  ...[LABEL_STUDIO, LABEL_STUDIO_REGIONS, LABEL_STUDIO_OTHERS, QUESTION_FORM],
  ...[HTML_QUESTION, CROWD_HTML, TOLOKA, PROLIFIC],
]

describe('what is no layout', () => {
  test.each([
    ['nothing', ''],
    ['words', 'Hello'],
    [
      'another root',
      '<Views/>'.replace('Views', 'QuestionForms xmlns="x"').concat('<QuestionForm '),
    ],
    ['an end that never comes', '<View><Text name="t" value="$t">'],
    ['entities that grow', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><View>&b;</View>'],
    [
      'a file that is not ours',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><View>&a;</View>',
    ],
    ['a thousand levels', `<View>${'<View>'.repeat(1000)}${'</View>'.repeat(1000)}</View>`],
    ['a thousand levels of HTML', `<p>${'<div>'.repeat(1000)}`],
    ['a thousand levels of JSON', `{"view":${'['.repeat(1000)}${']'.repeat(1000)}}`],
    ['broken JSON', '{"view":'],
    ['a list of nothing known', '{"a":1}'],
    ['more fields than a form has', '<input>'.repeat(37_000)],
    [
      'more variables than data has',
      `<p>${Array.from({ length: 20_000 }, (_, at) => `\${a${at}}`).join(' ')}`,
    ],
    ['braces that never close', `<p>${'{{ a |'.repeat(40_000)}`],
    ['logic that never ends', `<p>${'{%'.repeat(100_000)}`],
    [
      'a question of six thousand options',
      '<label><input type=radio name=a>x</label>'.repeat(6_000),
    ],
    ['more than is read', `<View>${' '.repeat(300_000)}</View>`],
  ])('%s is refused with a way out', (_, text) => {
    let refused: unknown
    try {
      importForm(text, undefined)
    } catch (error) {
      refused = error
    }
    // Broken HTML is HTML: a page without a question is no form, and that is said by its check.
    if (refused === undefined) expect(parseForm(importForm(text, undefined).form).ok).toBe(false)
    else {
      expect(refused).toBeInstanceOf(UnreadableLayout)
      expect((refused as UnreadableLayout).hint).not.toBe('')
    }
  })

  test('cut, doubled and mixed layouts are read or refused, and never anything else', () => {
    const cut = fc
      .tuple(fc.constantFrom(...ALL), fc.nat(3000), fc.nat(3000), fc.string())
      .map(([text, from, to, more]) => text.slice(0, from) + more + text.slice(to))
    fc.assert(
      fc.property(cut, (text) => {
        try {
          const { form } = importForm(text, undefined)
          const parsed = parseForm(form)
          expect(parsed.ok || parsed.issues.length > 0).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableLayout)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('every layout is known by its looks', () => {
    expect(ALL.map(layoutOf)).toEqual([
      ...['label_studio', 'label_studio', 'label_studio', 'mturk_question_form'],
      ...['mturk_html', 'mturk_html', 'toloka', 'prolific'],
    ])
  })
})
