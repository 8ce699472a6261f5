/** Code to read: lines with numbers, in colours where its language is known. */

import { highlightCode } from '@lezer/highlight'
import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { CodeLanguage } from '../../../../src/forms/item-parts/code-languages.ts'
import { codeColours } from './code-colours.ts'
import { syntaxOf } from './code-syntax.ts'
import { Scrolled } from './scrolled.tsx'

type Parser = { parse(text: string): Parameters<typeof highlightCode>[1] }

/** Longer code is shown without colours, so that a slow phone stays quick. */
const COLOURED = 100_000

const useParser = (language: CodeLanguage): Parser | undefined => {
  const [parser, setParser] = useState<Parser>()
  useEffect(() => {
    let wanted = true
    void syntaxOf(language).then((support) => {
      if (wanted) setParser(support?.language.parser)
    })
    return () => {
      wanted = false
    }
  }, [language])
  return parser
}

/** The lines of a text as what stands in them. */
const linesOf = (text: string, parser: Parser | undefined): ReactNode[][] => {
  if (parser === undefined || text.length > COLOURED) return text.split('\n').map((line) => [line])
  const lines: ReactNode[][] = [[]]
  highlightCode(
    text,
    parser.parse(text),
    codeColours,
    (part, classes) => {
      const line = lines.at(-1)
      line?.push(
        classes === '' ? (
          part
        ) : (
          <span key={line.length} className={classes}>
            {part}
          </span>
        ),
      )
    },
    () => lines.push([]),
  )
  return lines
}

type Props = { text: string; path: string; language: CodeLanguage }

export const CodeView = ({ text, path, language }: Props) => {
  const { t } = useLingui()
  const parser = useParser(language)
  const lines = useMemo(() => linesOf(text, parser), [text, parser])
  return (
    <Scrolled
      name={t`Code: ${path}`}
      className="max-h-[70dvh] rounded-control border border-line bg-surface py-2 leading-relaxed"
    >
      <pre>
        <code className="grid min-w-max">
          {lines.map((line, at) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text, in their order
              key={at}
              data-line={at + 1}
              className="pe-4 before:me-3 before:inline-block before:w-10 before:select-none before:text-end before:text-muted before:content-[attr(data-line)]"
            >
              {line.length === 0 ? '\n' : line}
            </span>
          ))}
        </code>
      </pre>
    </Scrolled>
  )
}
