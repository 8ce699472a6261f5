/** The worker's page “my rights here”: docs/protections.md with its French titles, as data. */
import { readFileSync } from 'node:fs'
import { keepFrenchMarks } from '../../web/words/french-marks.ts'

type Pledge = { number: string; title: string; text: string }
type Chapter = { title: string; promises: Pledge[] }

const HEAD = `// Generated from docs/protections.md and docs/protections.fr.md by \`npm run generate\`. Do not edit.

/** One promise of the charter: what is said, in both languages, and how far the code keeps it. */
export type Right = {
  number: string
  en: string
  fr: string
  state: 'kept' | 'partly' | 'not_yet'
  /** What keeps it and what is missing, in English with files and tests, for those who want to check. */
  detail: string
  /** The same in plain French; empty where nobody has written it yet. */
  detail_fr: string
}

export const RIGHTS: readonly { en: string; fr: string; rights: readonly Right[] }[] = `

/** Chapters and promises of one language. A promise is \`- **R01** Title. The rest.\` */
const chaptersOf = (path: string): Chapter[] =>
  readFileSync(path, 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((part) => ({
      title: part.slice(0, part.indexOf('\n')),
      promises: [...part.matchAll(/^- \*\*(R\d\d)\*\* (.*?[.?])(?: (\*\*.*))?$/gm)].map(
        ([, number = '', title = '', text = '']) => ({ number, title, text }),
      ),
    }))

const stateOf = (text: string) => {
  if (!text.includes('**Kept:**')) return 'not_yet'
  return text.includes('**Not yet:**') ? 'partly' : 'kept'
}

/** Both texts say that something is missing, or neither: who keeps a promise writes it down twice. */
const checkFrench = ({ number, text }: Pledge, english: string): void => {
  if (text.includes('**Pas encore :**') !== english.includes('**Not yet:**'))
    throw new Error(`docs/protections.fr.md and protections.md disagree about what ${number} lacks`)
}

/** Markdown’s marks are of no use on the page. */
const plain = (text: string): string => text.replace(/\*\*|`/g, '')

/** The text of web/rights.generated.ts. Throws when a promise has no French title. */
export const makeRights = (): string => {
  const french = chaptersOf('docs/protections.fr.md')
  const byNumber = new Map(french.flatMap(({ promises }) => promises.map((p) => [p.number, p])))
  const chapters = chaptersOf('docs/protections.md').map(({ title, promises }, at) => ({
    en: title,
    fr: french[at]?.title ?? title,
    rights: promises.map((promise) => {
      const fr = byNumber.get(promise.number)
      if (fr === undefined) throw new Error(`docs/protections.fr.md has no ${promise.number}`)
      const { number, title: en, text } = promise
      checkFrench(fr, text)
      const [detail, detail_fr] = [plain(text), keepFrenchMarks(plain(fr.text))]
      return { number, en, fr: keepFrenchMarks(fr.title), state: stateOf(text), detail, detail_fr }
    }),
  }))
  return `${HEAD}${JSON.stringify(chapters, null, 2)}\n`
}
