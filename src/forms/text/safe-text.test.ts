import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textFault } from './safe-text.ts'

const HOSTILE: [what: string, text: string, message: RegExp][] = [
  ['a script', '<script>alert(1)</script>', /HTML/],
  ['a script in mixed case', '<ScRiPt src=//e.example>', /HTML/],
  ['a picture that fails', '<img src=x onerror=alert(1)>', /HTML/],
  ['a drawing', '<svg/onload=alert(1)>', /HTML/],
  ['an unclosed tag', 'hello <iframe src=x', /HTML/],
  ['a closing tag', 'hello </textarea>', /HTML/],
  ['a comment', '<!-- hidden -->', /HTML/],
  ['a processing instruction', '<?xml version="1.0"?>', /HTML/],
  ['a tag in entities', '&lt;script&gt;alert(1)', /HTML/],
  ['a tag in decimal entities', '&#60;script&#62;', /HTML/],
  ['a tag in padded hexadecimal entities', '&#x00003c;b', /HTML/],
  ['a tag in entities without semicolons', '&ltscript>'.replace('&lt', '&lt;'), /HTML/],
  ['a tag in entities of entities', '&amp;lt;script&amp;gt;', /HTML/],
  ['a tag behind a zero width space', '<\u200bscript>', /HTML/],
  ['a tag behind a soft hyphen', '<\u00adscript>', /HTML/],
  ['a script address', 'javascript:alert(1)', /Script/],
  ['a script address in mixed case', 'Click JaVaScRiPt:alert(1)', /Script/],
  ['a script address with entities', 'java&#115;cript:alert(1)', /Script/],
  ['a script address with a tab entity', 'java&Tab;script:alert(1)', /Script/],
  ['a script address with an entity colon', 'javascript&colon;alert(1)', /Script/],
  ['a script address with zero width signs', 'java\u200bscript\u200d:alert(1)', /Script/],
  ['a script address in wide letters', 'ｊａｖａｓｃｒｉｐｔ：alert(1)', /Script/],
  ['a Visual Basic address', 'vbscript:msgbox(1)', /Script/],
  ['a data address', 'see data:text/html;base64,PHNjcmlwdD4=', /data:/],
  ['a data address in mixed case', 'DATA:Image/svg+xml,x', /data:/],
  ['a handler', 'x" onmouseover="alert(1)', /handlers/],
  ['a handler with spaces', "x' ONCLICK = alert(1)", /handlers/],
  ['a handler in entities', 'onerror&#61;alert(1)', /handlers/],
  ['a NUL', 'a\u0000b', /U\+0000/],
  ['an escape sequence for terminals', '\u001b[31mred', /U\+001B/],
  ['a text turned round', 'pay \u202e001 to', /U\+202E/],
  ['an isolate', 'a\u2066b', /U\+2066/],
  ['a byte order mark', 'a\ufeffb', /U\+FEFF/],
  ['invisible instructions in tag characters', 'ok\u{e0041}\u{e0042}', /U\+E0041/],
  ['half a pair', 'a\ud800b', /U\+D800/],
  ['only spaces', ' \n\t ', /empty/],
  ['only zero width spaces', '\u200b\u200b', /empty/],
]

const HARMLESS = [
  'Is it open?',
  'Is 3 < 5, or a <= b?',
  'I <3 this → it’s “fine” & 100 % OK',
  'JavaScript: which snippet is better?',
  'Data: the table on the left; online = yes, once = no',
  'Line one\nline two\twith a tab',
  'AT&T; R&D; fish &amp; chips',
  '山田さん、どちらですか？ 한국어 עברית العربية नमस्ते',
  'family 👨‍👩‍👧 and می‌خواهم',
  'Two\u00a0kilos\u202f!',
  'x = {"a": [1, 2]} and `code` and *stars*',
]

describe('plain text', () => {
  test.each(HOSTILE)('refused: %s', (_what, text, message) => {
    const fault = textFault(text)
    expect(fault?.message).toMatch(message)
    expect(fault?.hint).not.toBe('')
  })

  test.each(HARMLESS)('accepted: %s', (text) => {
    expect(textFault(text)).toBeUndefined()
  })

  test('no tag passes, wherever it stands and however often it is encoded', () => {
    const encode = (text: string, times: number): string =>
      times === 0 ? text : encode(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), times - 1)
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('<a', '</b', '<!--', '<?p'),
        fc.string(),
        fc.nat(2),
        (before, tag, behind, times) => {
          expect(textFault(before + encode(tag, times) + behind)).toBeDefined()
        },
      ),
    )
  })

  test('a long text is judged in a blink', () => {
    const started = performance.now()
    for (const part of ['&', 'on', 'javascript ', '<', 'data : ', '&#x', 'onload  '])
      textFault(part.repeat(20_000 / part.length))
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})
