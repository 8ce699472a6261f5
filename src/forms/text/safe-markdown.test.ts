import { describe, expect, test } from 'vitest'
import { fillMarkdown } from '../fill.ts'
import { markdownFault } from './safe-markdown.ts'

const HOSTILE: [what: string, text: string, message: RegExp][] = [
  ['a script', 'Hello\n\n<script>alert(1)</script>', /HTML/],
  ['an inline tag', 'Hello <b>you</b>', /HTML/],
  ['a comment', 'Hello <!-- hidden --> you', /HTML/],
  ['a tag written with entities', '&lt;script&gt;alert(1)&lt;/script&gt;', /HTML/],
  ['a tag written with escapes', '\\<img src=x>', /HTML/],
  ['a tag with a zero width sign', '<scr\u200bipt>', /HTML/],
  ['a picture', '![photo](https://a.example/x.png)', /Pictures/],
  ['a picture by reference', '![photo][p]\n\n[p]: https://a.example/x.png', /Pictures/],
  ['a link to a script', '[x](javascript:alert(1))', /https or mailto/],
  ['in mixed case', '[x](JaVaScRiPt:alert(1))', /https or mailto/],
  ['with an entity', '[x](java&#115;cript:alert(1))', /https or mailto/],
  ['with a tab entity', '[x](java&Tab;script:alert(1))', /https or mailto/],
  ['with a newline entity', '[x](java&NewLine;script:alert(1))', /https or mailto/],
  ['in angle brackets', '[x](<javascript: alert(1)>)', /https or mailto/],
  ['by reference', '[x][y]\n\n[y]: javascript:alert(1)', /https or mailto/],
  ['by shortcut reference', '[x]\n\n[x]: <javascript:alert(1)> "title"', /https or mailto/],
  ['a definition nobody uses', 'Hello\n\n[y]: javascript:alert(1)', /https or mailto/],
  ['an automatic link', '<javascript:alert(1)>', /https or mailto/],
  ['a data link', '[x](data:text/html;base64,PHNjcmlwdD4=)', /https or mailto/],
  ['a vbscript link', '[x](vbscript:msgbox)', /https or mailto/],
  ['a file link', '[x](file:///etc/passwd)', /https or mailto/],
  ['plain http', '[x](http://a.example)', /https or mailto/],
  ['a relative link', '[x](/v1/me/withdraw)', /https or mailto/],
  ['a link without a scheme', '[x](//a.example/x)', /https or mailto/],
  ['an anchor', '[x](#here)', /https or mailto/],
  ['a link with a password', '[x](https://user:word@a.example/)', /user name/],
  ['a link into the home network', '[x](https://192.168.0.1/reboot)', /private network/],
  ['a link to this machine', '[x](https://localhost:8484/)', /private network/],
  ['a link to an IPv6 address', '[x](https://[::1]/)', /private network|https/],
  ['a link made of data', '[x](https://a.example/{{path}})', /data field/],
  ['a link that is data', '[x]({{url}})', /data field/],
  ['a script address in words', 'Type javascript:alert(1) up there', /Script/],
  ['a handler in words', 'x" onfocus="alert(1)', /handlers/],
  ['a control character', 'a\u0008b', /U\+0008/],
  ['a text turned round', 'a\u202eb', /U\+202E/],
]

const HARMLESS = [
  '# Title\n\n1. one\n2. two\n\n- [ ] not a box\n\n> quote',
  'See [the guide](https://example.org/a?b=c&d=e#f "Guide") or <https://example.org>.',
  'Write to [us](mailto:help@example.org) or <mailto:help@example.org>.',
  '[guide][g]\n\n[g]: https://example.org/guide',
  'Code: `<div onclick="x()">` and\n\n```html\n<script>alert(1)</script>\n```',
  'Is 3 < 5? {{name}} is *sure*.',
]

describe('markdown', () => {
  test.each(HOSTILE)('refused: %s', (_what, text, message) => {
    const fault = markdownFault(text)
    expect(fault?.message).toMatch(message)
    expect(fault?.hint).not.toBe('')
  })

  test.each(HARMLESS)('accepted: %s', (text) => {
    expect(markdownFault(text)).toBeUndefined()
  })

  test.each(HOSTILE.filter(([what]) => !/control|turned/.test(what)))(
    'as data it is only words: %s',
    (_what, value) => {
      expect(fillMarkdown('Read {{x}} well', { x: value })).not.toMatch(/(?<!\\)[<[\]()!&]/)
    },
  )

  test('a nest without end is judged in a blink', () => {
    const started = performance.now()
    for (const part of ['[', '*a **b ', '> ', '<', '`', '![', '- ', '&#'])
      markdownFault(part.repeat(20_000 / part.length))
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
