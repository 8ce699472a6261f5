/**
 * What may stand in a text that people will read. Texts are always shown escaped; this refuses what
 * would deceive a reader or become code in a careless copy of the data.
 */
import { z } from 'zod'

/** Why a text is refused, and what to do instead. */
export type TextFault = { message: string; hint: string }

// Invisible or misleading: C0 and C1 controls but tab and line ends, bidirectional overrides and
// isolates, byte order mark, interlinear marks, tag characters, halves of a surrogate pair.
const FORBIDDEN_CHARACTER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff]/u
// Legitimate in many scripts, but also used to hide a word from a filter.
const ZERO_WIDTH = /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2060-\u2064\u3164]|\u034f/gu
const TAG = /<[a-z/!?]/i
const SCRIPT_URL = /\b(?:javascript|vbscript|livescript)\s{0,20}:(?=\S)/i
const DATA_URL = /\bdata\s{0,20}:\s{0,20}[a-z]{1,20}\/[a-z0-9.+-]/i
const HANDLER =
  /\bon(?:abort|after|animation|auxclick|before|begin|blur|cancel|canplay|change|click|close|contextmenu|copy|cut|dblclick|drag|drop|duration|emptied|end|error|focus|form|fullscreen|hash|input|invalid|key|load|message|mouse|page|paste|pause|play|pointer|pop|progress|rate|repeat|reset|resize|scroll|search|seek|select|show|slot|stalled|storage|submit|suspend|time|toggle|touch|transition|unhandled|unload|volume|waiting|webkit|wheel)[a-z]{0,20}\s{0,20}=/i

const NAMED_ENTITIES: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  colon: ':',
  sol: '/',
  equals: '=',
  tab: '',
  newline: '',
  zerowidthspace: '',
}

const decodeOnce = (text: string): string =>
  text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,15}));?/gi,
    (whole, hex, dec, name) => {
      if (name !== undefined) return NAMED_ENTITIES[String(name).toLowerCase()] ?? whole
      const code = Number.parseInt(hex ?? dec, hex === undefined ? 10 : 16)
      return code > 0x10ffff ? whole : String.fromCodePoint(code)
    },
  )

/** The text as the most naive reader of HTML would see it: entities undone, zero width removed. */
const unmask = (text: string): string =>
  decodeOnce(decodeOnce(decodeOnce(text))).replaceAll(ZERO_WIDTH, '')

/** The first invisible or misleading character in `text`, if any. */
export const characterFault = (text: string): TextFault | undefined => {
  const found = FORBIDDEN_CHARACTER.exec(text)
  if (found === null) return undefined
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return {
    message: `Character ${found.index} is U+${code}, which readers cannot see or which turns text around`,
    hint: 'Remove the character; plain letters, spaces, tabs and line ends are enough.',
  }
}

/** Markup in a text that is not markup: tags, script addresses, event handlers. */
export const markupFault = (text: string): TextFault | undefined => {
  const seen = unmask(text)
  const scheme = seen.normalize('NFKC')
  if (TAG.test(seen))
    return {
      message: 'HTML is not allowed here',
      hint: 'Remove the tag; for “less than” put a space after <, and show code with a text item from a data field.',
    }
  if (SCRIPT_URL.test(scheme))
    return {
      message: 'Script addresses are not allowed',
      hint: 'Remove the script; a form holds text, and links go to https or mailto only.',
    }
  if (DATA_URL.test(scheme))
    return {
      message: 'data: addresses are not allowed',
      hint: 'Upload the file and name it with an image, audio or link item.',
    }
  if (HANDLER.test(scheme))
    return {
      message: 'Event handlers are not allowed',
      hint: 'Remove the on… attribute; a form holds text, never code.',
    }
  return undefined
}

/** What is wrong with a plain text, if anything. */
export const textFault = (text: string): TextFault | undefined => {
  if (text.replaceAll(ZERO_WIDTH, '').trim() === '')
    return { message: 'The text is empty', hint: 'Write what people shall read, or leave it out.' }
  return characterFault(text) ?? markupFault(text)
}

/** A string schema that also refuses by `faultOf`; the hint travels in the issue's `params`. */
export const checkedString = (
  schema: z.ZodString,
  faultOf: (text: string) => TextFault | undefined,
): z.ZodString =>
  schema.check((context) => {
    const fault = faultOf(context.value)
    if (fault === undefined) return
    context.issues.push({
      code: 'custom',
      input: context.value,
      message: fault.message,
      params: { hint: fault.hint },
    })
  })

/** Plain text, at most `maximum` characters; may hold `{{field}}`. */
export const SafeText = (maximum: number): z.ZodString =>
  checkedString(z.string().min(1).max(maximum), textFault)
