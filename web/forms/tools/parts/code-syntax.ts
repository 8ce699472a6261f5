/** Languages, each loaded when a file is in it. */
import type { LanguageSupport } from '@codemirror/language'
import type { CodeLanguage } from '../../../../src/forms/item-parts/code-languages.ts'

type Load = () => Promise<LanguageSupport>

const LOADS: Partial<Record<CodeLanguage, Load>> = {
  javascript: async () => (await import('@codemirror/lang-javascript')).javascript({ jsx: true }),
  typescript: async () =>
    (await import('@codemirror/lang-javascript')).javascript({ jsx: true, typescript: true }),
  python: async () => (await import('@codemirror/lang-python')).python(),
  json: async () => (await import('@codemirror/lang-json')).json(),
  // The parser of HTML brings those of scripts and styles along: too much for a page.
  html: async () => (await import('@codemirror/lang-xml')).xml(),
  css: async () => (await import('@codemirror/lang-css')).css(),
  sql: async () => (await import('@codemirror/lang-sql')).sql(),
  java: async () => (await import('@codemirror/lang-java')).java(),
  c: async () => (await import('@codemirror/lang-cpp')).cpp(),
  cpp: async () => (await import('@codemirror/lang-cpp')).cpp(),
  rust: async () => (await import('@codemirror/lang-rust')).rust(),
  go: async () => (await import('@codemirror/lang-go')).go(),
  yaml: async () => (await import('@codemirror/lang-yaml')).yaml(),
  xml: async () => (await import('@codemirror/lang-xml')).xml(),
}

/** Undefined for plain text, and where it does not come: code without colours is code all the same. */
export const syntaxOf = async (language: CodeLanguage): Promise<LanguageSupport | undefined> => {
  try {
    return await LOADS[language]?.()
  } catch {
    return undefined
  }
}
